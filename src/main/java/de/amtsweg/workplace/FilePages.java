package de.amtsweg.workplace;

import de.amtsweg.efile.CaseFiles;
import de.amtsweg.efile.DiaryEntry;
import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileReading;
import de.amtsweg.efile.ReadingRoom;
import de.amtsweg.efile.Verification;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One e-file of the reader's units: its cases, documents and diary, and its verification. */
@Controller
@RequestMapping("/arbeitsplatz/akten")
class FilePages {
    private final ReadingRoom room;
    private final CaseFiles files;
    private final CaseHistory history;
    private final FileTree tree;
    private final FileCareView care;
    private final RetentionWords retention;

    FilePages(
            ReadingRoom room,
            CaseFiles files,
            CaseHistory history,
            FileTree tree,
            FileCareView care,
            RetentionWords retention) {
        this.room = room;
        this.files = files;
        this.history = history;
        this.tree = tree;
        this.care = care;
        this.retention = retention;
    }

    /** One line of a file's list. */
    record FileLine(String id, String reference, String title, String openedAt) {}

    /** A line of the diary. */
    record DiaryLine(long position, String at, String who, String sentence) {}

    @GetMapping("/{id}")
    String file(@PathVariable String id, PersonId person, Model model, Locale locale) {
        show(open(id, person, FileReading.Kind.PAGE), person, model, locale);
        return "workplace/file";
    }

    @PostMapping("/{id}/pruefung")
    String verify(@PathVariable String id, PersonId person, Model model, Locale locale) {
        var file = open(id, person, FileReading.Kind.CHECK);
        show(file, person, model, locale);
        switch (files.verify(file.id())) {
            case Verification.Intact(long entries) -> {
                model.addAttribute("verified", "intact");
                model.addAttribute("entries", entries);
            }
            case Verification.Deleted gone -> throw new NotFound();
            case Verification.Broken(long position, var fault, var document) -> {
                model.addAttribute("verified", fault.name());
                model.addAttribute("entries", position);
            }
        }
        return "workplace/file";
    }

    private EFile open(String id, PersonId person, FileReading.Kind kind) {
        try {
            return room.open(person, FileId.of(id), kind).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private void show(EFile file, PersonId person, Model model, Locale locale) {
        care.show(file, person, model, locale);
        model.addAttribute("retentionLine", retention.line(file, locale));
        model.addAttribute("file", line(file, locale));
        model.addAttribute("entry", file.registerEntry().orElse(null));
        model.addAttribute("cases", tree.of(file, locale));
        model.addAttribute(
                "diary",
                files.diary(file.id()).stream()
                        .map(entry -> line(entry, locale))
                        .toList());
    }

    private static FileLine line(EFile file, Locale locale) {
        return new FileLine(file.id().toString(), file.reference(), file.title(), Dates.day(file.openedAt(), locale));
    }

    private DiaryLine line(DiaryEntry entry, Locale locale) {
        var asWritten = new JournalEntry(
                entry.journalEntry(),
                new de.amtsweg.shared.ApplicationId(entry.journalEntry()),
                entry.actor(),
                entry.at(),
                entry.type(),
                entry.details(),
                List.of());
        return new DiaryLine(
                entry.position(),
                Dates.moment(entry.at(), locale),
                history.who(entry.actor(), locale),
                history.sentence(asWritten, locale));
    }
}
