package de.amtsweg.operations;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.documents.SealHealth;
import de.amtsweg.documents.SealWatch;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which authorities seal what they write, until when their keys are good, and what lacks a time stamp. */
@Controller
class SealsController {
    private final SealWatch seals;
    private final Permissions permissions;
    private final Clock clock;

    SealsController(SealWatch seals, Permissions permissions, Clock clock) {
        this.seals = seals;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** One authority of the list. */
    record Line(String authority, SealHealth.State state, String ends, int withoutTimeStamp) {}

    @GetMapping("/betrieb/siegel")
    String seals(PersonId me, Model model, Locale locale) {
        permissions.require(me, Permission.OPERATE);
        model.addAttribute(
                "seals", seals.all().stream().map(seal -> line(seal, locale)).toList());
        return "operations/seals";
    }

    private Line line(SealHealth seal, Locale locale) {
        var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        return new Line(
                seal.authority(),
                seal.state(),
                seal.ends()
                        .map(end -> format.format(end.atZone(clock.getZone())))
                        .orElse("–"),
                seal.withoutTimeStamp());
    }
}
