package de.amtsweg.operations;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Unit;
import de.amtsweg.efile.DeletedFiles;
import de.amtsweg.efile.DeletionRecord;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For auditors: what was deleted, by whose decision, whether its record still fits, and what is gone without one. */
@Controller
class DeletedFilesController {
    private final DeletedFiles deleted;
    private final Authorities authorities;
    private final Permissions permissions;
    private final Clock clock;

    DeletedFilesController(DeletedFiles deleted, Authorities authorities, Permissions permissions, Clock clock) {
        this.deleted = deleted;
        this.authorities = authorities;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** A deleted file of the list. */
    record Line(
            String reference,
            int cases,
            int documents,
            String kept,
            String unit,
            String basis,
            String by,
            String when,
            boolean fits,
            String hash) {}

    @GetMapping("/betrieb/geloeschte-akten")
    String deleted(PersonId me, Model model, Locale locale) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute(
                "deleted",
                deleted.of(me).stream().map(record -> line(record, locale)).toList());
        model.addAttribute("vanished", deleted.vanished(me));
        return "operations/deleted-files";
    }

    private Line line(DeletionRecord record, Locale locale) {
        var facts = record.facts();
        return new Line(
                facts.reference(),
                facts.cases(),
                facts.documents(),
                day(record.keptUntil(), locale),
                authorities
                        .findUnit(facts.unit())
                        .map(Unit::name)
                        .orElse(facts.unit().value()),
                record.basis().name(),
                record.decidedBy().value(),
                day(LocalDate.ofInstant(record.deletedAt(), clock.getZone()), locale),
                deleted.fits(record),
                record.hash());
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}
