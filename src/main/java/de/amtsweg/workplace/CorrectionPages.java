package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Corrections;
import de.amtsweg.application.Corrections.Result;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk puts one page of the answers right, and says why. */
@Controller
@RequestMapping(ApplicationPages.ALL + "/{number}/berichtigen/{page}")
class CorrectionPages {
    private static final int UNPROCESSABLE = 422;

    private final Desk desk;
    private final Corrections corrections;
    private final Catalogue catalogue;
    private final ServiceForms forms;
    private final MessageSource messages;
    private final Clock clock;

    CorrectionPages(
            Desk desk,
            Corrections corrections,
            Catalogue catalogue,
            ServiceForms forms,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.corrections = corrections;
        this.catalogue = catalogue;
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable String number, @PathVariable("page") String id, PersonId person, Model model, Locale locale) {
        var application = desk.work(number, person);
        model.addAttribute("seen", corrections.of(application.id()).size());
        return show(application, page(application, id, locale), null, "", List.of(), model, locale);
    }

    @PostMapping
    String correct(
            @PathVariable String number,
            @PathVariable("page") String id,
            @RequestParam(name = "_stand", defaultValue = "-1") int seen,
            @RequestParam(name = "_grund", defaultValue = "") String reason,
            @RequestParam MultiValueMap<String, String> values,
            PersonId person,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        var application = desk.work(number, person);
        var page = page(application, id, locale);
        var typed = Submission.of(new LinkedMultiValueMap<>(values));
        model.addAttribute("seen", seen);
        if (typed.refreshes()) {
            return show(application, page, typed, reason, List.of(), model, locale);
        }
        var context = context(locale);
        var checked = form(application).check(page, typed, application.answers(), context);
        var problems = new ArrayList<>(checked.problems());
        if (!checked.showAgain() && (reason.isBlank() || reason.length() > Corrections.LONGEST_REASON)) {
            problems.add(reasonMissing(locale));
        }
        if (checked.showAgain() || !problems.isEmpty()) {
            response.setStatus(problems.isEmpty() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
            return show(application, page, typed, reason, problems, model, locale);
        }
        var answers = form(application).checkAll(checked.answers(), context).answers();
        var result = corrections.correct(application.id(), seen, answers, reason, person);
        if (result == Result.CHANGED_MEANWHILE) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("seen", corrections.of(application.id()).size());
            model.addAttribute("changed", true);
            return show(desk.work(number, person), page, typed, reason, List.of(), model, locale);
        }
        next.addFlashAttribute(Note.ATTRIBUTE, note(result));
        return ApplicationPages.redirect(application.number()) + "#angaben";
    }

    private static Note note(Result result) {
        return switch (result) {
            case RECORDED -> Note.ANSWERS_CORRECTED;
            case NOTHING_CHANGED -> Note.NOTHING_TO_CORRECT;
            case TOO_LATE, CHANGED_MEANWHILE -> Note.CORRECTION_TOO_LATE;
        };
    }

    private String show(
            Application application,
            FormPage page,
            @Nullable Submission typed,
            String reason,
            List<FieldProblem> problems,
            Model model,
            Locale locale) {
        var service = catalogue.get(application.packageId());
        model.addAttribute("number", application.number());
        model.addAttribute("service", service);
        model.addAttribute("problems", problems);
        model.addAttribute("reason", reason);
        model.addAttribute(
                "view", form(application).view(page, application.answers(), typed, problems, context(locale)));
        return "workplace/correction";
    }

    private FormPage page(Application application, String id, Locale locale) {
        return form(application).visiblePages(application.answers(), context(locale)).stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Form form(Application application) {
        return forms.get(
                application.packageId(), catalogue.get(application.packageId()).form());
    }

    private FormContext context(Locale locale) {
        return FormContext.of(locale, LocalDate.now(clock));
    }

    private FieldProblem reasonMissing(Locale locale) {
        return new FieldProblem(
                "_grund",
                messages.getMessage("workplace.correction.reason", null, locale),
                messages.getMessage("workplace.correction.reason.missing", null, locale));
    }
}
