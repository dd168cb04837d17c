package de.amtsweg.workplace;

import de.amtsweg.efile.EFile;
import de.amtsweg.efile.FileId;
import de.amtsweg.efile.FileReading;
import de.amtsweg.efile.LegalHolds;
import de.amtsweg.efile.ReadingRoom;
import de.amtsweg.efile.RetentionEvents;
import de.amtsweg.efile.RetentionOutcome;
import de.amtsweg.shared.PersonId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long a file is kept, the events its periods wait for, and its lock against deletion. */
@Controller
@RequestMapping("/arbeitsplatz/akten/{id}/aufbewahrung")
class RetentionPages {
    private final ReadingRoom room;
    private final RetentionView view;
    private final RetentionEvents events;
    private final LegalHolds holds;

    RetentionPages(ReadingRoom room, RetentionView view, RetentionEvents events, LegalHolds holds) {
        this.room = room;
        this.view = view;
        this.events = events;
        this.holds = holds;
    }

    @GetMapping
    String show(@PathVariable String id, PersonId person, Model model, Locale locale) {
        var file = open(room, id, person);
        view.show(file, room.leads(person, file), model, locale);
        model.addAttribute("today", events.today().toString());
        return "workplace/retention";
    }

    @PostMapping("/ereignis")
    String record(
            @PathVariable String id,
            @RequestParam(name = "ereignis", defaultValue = "") String event,
            @RequestParam(name = "tag", defaultValue = "") String day,
            PersonId person,
            RedirectAttributes next) {
        var file = open(room, id, person);
        return back(file, record(file, event, day, person), next);
    }

    @PostMapping("/sperren")
    String hold(
            @PathVariable String id,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            PersonId person,
            RedirectAttributes next) {
        var file = open(room, id, person);
        return back(file, holds.place(person, file, reason), next);
    }

    @PostMapping("/freigeben")
    String lift(
            @PathVariable String id,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            PersonId person,
            RedirectAttributes next) {
        var file = open(room, id, person);
        return back(file, holds.lift(person, file, reason), next);
    }

    private RetentionOutcome record(EFile file, String event, String day, PersonId person) {
        try {
            return events.record(person, file, event, LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            return RetentionOutcome.NO_SUCH_DAY;
        }
    }

    static EFile open(ReadingRoom room, String id, PersonId person) {
        try {
            return room.open(person, FileId.of(id), FileReading.Kind.PAGE).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** To the page of the file, or to the list when the file has gone. */
    static String back(EFile file, RetentionOutcome outcome, RedirectAttributes next) {
        next.addFlashAttribute("kept", outcome.name());
        return outcome == RetentionOutcome.FILE_GONE
                ? "redirect:/arbeitsplatz/aussonderung"
                : "redirect:/arbeitsplatz/akten/" + file.id() + "/aufbewahrung";
    }
}
