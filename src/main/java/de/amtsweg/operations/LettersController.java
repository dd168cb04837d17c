package de.amtsweg.operations;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.correspondence.PrintDesk;
import de.amtsweg.correspondence.PrintRuns;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What goes out on paper: what waits for the end of the day, what could not be handed to the print folder, what was. */
@Controller
@RequestMapping("/betrieb/briefe")
class LettersController {
    private final PrintDesk desk;
    private final PrintRuns runs;
    private final Permissions permissions;
    private final Clock clock;

    LettersController(PrintDesk desk, PrintRuns runs, Permissions permissions, Clock clock) {
        this.desk = desk;
        this.runs = runs;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Moments as people read them. */
    record Moments(DateTimeFormatter format, Clock clock) {
        public String of(Instant moment) {
            return format.format(moment.atZone(clock.getZone()));
        }
    }

    @GetMapping
    String letters(PersonId me, Model model, Locale locale) {
        permissions.require(me, Permission.OPERATE);
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale);
        model.addAttribute("moments", new Moments(format, clock));
        model.addAttribute("waiting", desk.waiting());
        model.addAttribute("open", desk.open());
        model.addAttribute("jobs", desk.handedOver());
        return "operations/letters";
    }

    @PostMapping("/uebergeben")
    String handOver(PersonId me, RedirectAttributes after) {
        permissions.require(me, Permission.OPERATE);
        runs.handOver();
        after.addFlashAttribute("done", "operations.letters.handed");
        return "redirect:/betrieb/briefe";
    }
}
