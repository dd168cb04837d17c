package de.amtsweg.workplace;

import de.amtsweg.application.Request;
import de.amtsweg.application.Requests;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.TaskList;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One application at the desk. */
@Controller("workplaceApplicationPages")
@RequestMapping(ApplicationPages.ALL)
class ApplicationPages {
    static final String ALL = "/arbeitsplatz/antraege";

    private final Desk desk;
    private final CaseViews cases;
    private final CaseStanding standing;
    private final CaseFees fees;
    private final CaseDeliveries deliveries;
    private final TaskList tasks;
    private final TaskLines lines;
    private final Requests requests;

    ApplicationPages(
            Desk desk,
            CaseViews cases,
            CaseStanding standing,
            CaseFees fees,
            CaseDeliveries deliveries,
            TaskList tasks,
            TaskLines lines,
            Requests requests) {
        this.desk = desk;
        this.cases = cases;
        this.standing = standing;
        this.fees = fees;
        this.deliveries = deliveries;
        this.tasks = tasks;
        this.lines = lines;
        this.requests = requests;
    }

    /** Finds an application by its number. */
    @PostMapping
    String find(
            @RequestParam(name = "nummer", defaultValue = "") String number, PersonId person, RedirectAttributes next) {
        var found = desk.find(number, person);
        if (found.isEmpty()) {
            next.addFlashAttribute(Note.ATTRIBUTE, Note.UNKNOWN_NUMBER);
            return "redirect:/arbeitsplatz";
        }
        return redirect(found.get().number());
    }

    @GetMapping("/{number}")
    String application(@PathVariable String number, PersonId person, Model model, Locale locale) {
        var application = desk.open(number, person);
        model.addAttribute("item", cases.of(application, locale));
        model.addAttribute("fee", fees.of(application, locale));
        model.addAttribute("deliveries", deliveries.of(application, locale));
        model.addAttribute("tasks", lines.of(tasks.of(application.id(), person), locale));
        model.addAttribute("mayWork", desk.mayWork(application, person));
        model.addAttribute(
                "openRequest",
                requests.open(application.id()).map(Request::text).orElse(""));
        model.addAttribute("mayWithdraw", standing.mayWithdraw(application, locale));
        return "workplace/application";
    }

    static String redirect(String number) {
        return "redirect:" + ALL + "/" + number;
    }
}
