package de.amtsweg.workplace;

import de.amtsweg.efile.CaseId;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileCare;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileReading;
import de.amtsweg.efile.ReadingRoom;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.PersonId;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes in a file, its level, and opening a case again. */
@Controller
@RequestMapping("/arbeitsplatz/akten/{id}")
class FileCarePages {
    private final ReadingRoom room;
    private final FileCare care;

    FileCarePages(ReadingRoom room, FileCare care) {
        this.room = room;
        this.care = care;
    }

    @PostMapping("/notiz")
    String note(
            @PathVariable String id,
            @RequestParam(name = "vorgang", defaultValue = "") String caseId,
            @RequestParam(name = "text", defaultValue = "") String text,
            PersonId person,
            RedirectAttributes next) {
        var file = open(id, person);
        var outcome = care.note(person, file, caseId(caseId), text);
        if (outcome != FileCare.Outcome.DONE) {
            next.addFlashAttribute("typed", text);
        }
        return back(file, outcome, next);
    }

    @PostMapping("/wieder-oeffnen")
    String reopen(
            @PathVariable String id,
            @RequestParam(name = "vorgang", defaultValue = "") String caseId,
            @RequestParam(name = "text", defaultValue = "") String reason,
            PersonId person,
            RedirectAttributes next) {
        var file = open(id, person);
        return back(file, care.reopen(person, file, caseId(caseId), reason), next);
    }

    @PostMapping("/stufe")
    String classify(
            @PathVariable String id,
            @RequestParam(name = "stufe", defaultValue = "") String word,
            PersonId person,
            RedirectAttributes next) {
        var file = open(id, person);
        var level = Stream.of(Confidentiality.values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElse(file.confidentiality());
        return back(file, care.classify(person, file, level), next);
    }

    private EFile open(String id, PersonId person) {
        try {
            return room.open(person, FileId.of(id), FileReading.Kind.PAGE).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** What is no id of a case belongs to no case. */
    private static CaseId caseId(String text) {
        try {
            return CaseId.of(text);
        } catch (IllegalArgumentException noId) {
            return CaseId.next();
        }
    }

    private static String back(EFile file, FileCare.Outcome outcome, RedirectAttributes next) {
        next.addFlashAttribute(Note.ATTRIBUTE, Note.valueOf("FILE_" + outcome.name()));
        return "redirect:/arbeitsplatz/akten/" + file.id();
    }
}
