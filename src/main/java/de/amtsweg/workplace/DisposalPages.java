package de.amtsweg.workplace;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.efile.DeletedFiles;
import de.amtsweg.efile.DeletionRecord;
import de.amtsweg.efile.DueFile;
import de.amtsweg.efile.FileDeletion;
import de.amtsweg.efile.Offer;
import de.amtsweg.efile.OfferState;
import de.amtsweg.efile.Offers;
import de.amtsweg.efile.ReadingRoom;
import de.amtsweg.efile.RetentionOutcome;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files that have been kept long enough: offered to the archive, answered, deleted; and the records of deletion. */
@Controller
class DisposalPages {
    private static final int MOST = 200;
    private static final String FILE = "/arbeitsplatz/akten/{id}/aufbewahrung";

    private final ReadingRoom room;
    private final Offers offers;
    private final FileDeletion deletion;
    private final DeletedFiles deleted;
    private final Permissions permissions;
    private final CaseHistory history;
    private final AnswerLines answers;

    DisposalPages(
            ReadingRoom room,
            Offers offers,
            FileDeletion deletion,
            DeletedFiles deleted,
            Permissions permissions,
            CaseHistory history,
            AnswerLines answers) {
        this.room = room;
        this.offers = offers;
        this.deletion = deletion;
        this.deleted = deleted;
        this.permissions = permissions;
        this.history = history;
        this.answers = answers;
    }

    /** A file that is due. */
    record DueLine(String id, String reference, String title, String kept, String offer) {}

    /** A file that is no more. */
    record DeletedLine(
            String reference,
            String plan,
            String span,
            String counts,
            String kept,
            String basis,
            String when,
            String hash) {}

    @GetMapping("/arbeitsplatz/aussonderung")
    String list(PersonId person, Model model, Locale locale) {
        model.addAttribute(
                "due",
                offers.due(person, MOST).stream()
                        .map(file -> line(file, locale))
                        .toList());
        model.addAttribute("answers", answers.of(person, locale));
        model.addAttribute("leads", permissions.may(person, Permission.DECIDE));
        model.addAttribute(
                "deleted",
                deleted.of(person).stream().map(record -> line(record, locale)).toList());
        return "workplace/disposal";
    }

    @PostMapping(FILE + "/anbieten")
    String offer(@PathVariable String id, PersonId person, RedirectAttributes next) {
        var file = RetentionPages.open(room, id, person);
        var outcome = offers.request(person, file);
        var page = RetentionPages.back(file, outcome, next);
        if (outcome == RetentionOutcome.DONE) {
            next.addFlashAttribute("kept", "REQUESTED");
        }
        return page;
    }

    @PostMapping(FILE + "/antwort")
    String answer(
            @PathVariable String id,
            @RequestParam(name = "antwort", defaultValue = "") String answer,
            PersonId person,
            RedirectAttributes next) {
        var file = RetentionPages.open(room, id, person);
        var said = answer.equals(OfferState.TAKEN_OVER.name())
                ? OfferState.TAKEN_OVER
                : answer.equals(OfferState.NOT_WORTH_KEEPING.name())
                        ? OfferState.NOT_WORTH_KEEPING
                        : OfferState.OFFERED;
        return RetentionPages.back(file, offers.answer(person, file, said), next);
    }

    @PostMapping(FILE + "/loeschen")
    String delete(
            @PathVariable String id,
            @RequestParam(name = "sicher", defaultValue = "") String sure,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            PersonId person,
            RedirectAttributes next) {
        var file = RetentionPages.open(room, id, person);
        if (!sure.equals("ja")) {
            next.addFlashAttribute("kept", "NOT_SURE");
            return "redirect:/arbeitsplatz/akten/" + file.id() + "/aufbewahrung";
        }
        var outcome = deletion.delete(person, file, reason);
        if (outcome == RetentionOutcome.DONE) {
            next.addFlashAttribute("kept", "DELETED");
            return "redirect:/arbeitsplatz/aussonderung";
        }
        return RetentionPages.back(file, outcome, next);
    }

    private DueLine line(DueFile file, Locale locale) {
        return new DueLine(
                file.id().toString(),
                file.reference(),
                file.title(),
                Dates.day(file.endedOn(), locale),
                offers.of(file.id()).map(Offer::state).map(Enum::name).orElse("NONE"));
    }

    private DeletedLine line(DeletionRecord record, Locale locale) {
        var facts = record.facts();
        return new DeletedLine(
                facts.reference(),
                facts.planUnit(),
                Dates.day(facts.openedOn(), locale) + " – " + Dates.day(facts.closedOn(), locale),
                facts.cases() + ", " + facts.documents(),
                Dates.day(record.keptUntil(), locale),
                record.basis().name(),
                Dates.day(record.deletedAt(), locale) + ", " + history.who(Actor.staff(record.decidedBy()), locale),
                record.hash());
    }
}
