package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.Reliefs;
import de.amtsweg.payment.Reliefs.Result;
import de.amtsweg.shared.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk makes a fee less, or lets somebody off it, and says by which law and why. */
@Controller
@RequestMapping(ApplicationPages.ALL + "/{number}/gebuehr")
class FeePages {
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Fees fees;
    private final Reliefs reliefs;
    private final MessageSource messages;

    FeePages(Desk desk, Fees fees, Reliefs reliefs, MessageSource messages) {
        this.desk = desk;
        this.fees = fees;
        this.reliefs = reliefs;
        this.messages = messages;
    }

    @GetMapping
    String page(@PathVariable String number, PersonId person, Model model, RedirectAttributes next) {
        var application = desk.work(number, person);
        var fee = fee(application);
        if (!reliefs.canGrant(fee)) {
            return refused(number, next);
        }
        return show(application, fee, ReliefForm.EMPTY, List.of(), model);
    }

    @PostMapping
    String grant(
            @PathVariable String number,
            @RequestParam(name = "_stand", defaultValue = "-1") long seen,
            @RequestParam(name = "art", defaultValue = "") String kind,
            @RequestParam(name = "betrag", defaultValue = "") String amount,
            @RequestParam(name = "grundlage", defaultValue = "") String legalBasis,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            PersonId person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        var application = desk.work(number, person);
        var fee = fee(application);
        var typed = new ReliefForm(kind, amount, legalBasis, reason);
        var problems = typed.problems(
                fee, key -> messages.getMessage(key, new Object[] {fee.total().format(locale)}, locale));
        if (!problems.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return show(application, fee, typed, problems, model);
        }
        var result = reliefs.grant(application.id(), seen, typed.grant(fee), person);
        if (result == Result.CHANGED_MEANWHILE) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("changed", true);
            return show(application, fee(application), typed, List.of(), model);
        }
        if (result != Result.GRANTED) {
            return refused(number, next);
        }
        next.addFlashAttribute(Note.ATTRIBUTE, Note.FEE_RELIEVED);
        return ApplicationPages.redirect(number);
    }

    private static String refused(String number, RedirectAttributes next) {
        next.addFlashAttribute(Note.ATTRIBUTE, Note.FEE_NOT_RELIEVED);
        return ApplicationPages.redirect(number);
    }

    private static String show(
            Application application, Fee fee, ReliefForm typed, List<FieldProblem> problems, Model model) {
        model.addAttribute("number", application.number());
        model.addAttribute("fee", fee);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("wrong", problems.stream().map(FieldProblem::fieldId).toList());
        return "workplace/relief";
    }

    private Fee fee(Application application) {
        return fees.of(application.id()).orElseThrow(NotFound::new);
    }
}
