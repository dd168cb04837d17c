package de.amtsweg.portal;

import de.amtsweg.application.ServiceForms;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A few questions before anybody begins: is this the right service, and is this the right town? Nothing is stored. */
@Controller
@RequestMapping("/leistungen/{key}/vorab")
class PrecheckPages {
    private final OfferedServices services;
    private final ServiceForms forms;
    private final PortalContext contexts;
    private final PrecheckResults results;

    PrecheckPages(OfferedServices services, ServiceForms forms, PortalContext contexts, PrecheckResults results) {
        this.services = services;
        this.forms = forms;
        this.contexts = contexts;
        this.results = results;
    }

    @GetMapping
    String questions(@PathVariable String key, HttpSession session, Model model, Locale locale) {
        var service = services.named(key);
        var form = form(service);
        var answers = new Visit(session).precheck(service.key()).orElse(Answers.NONE);
        show(model, service, form, answers, null, List.of(), locale);
        return "portal/precheck";
    }

    @PostMapping
    String answer(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> values,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var service = services.named(key);
        var form = form(service);
        var typed = Submission.of(values);
        var checked = form.check(questions(form), typed, Answers.NONE, contexts.of(service, locale));
        if (!checked.accepted()) {
            response.setStatus(checked.problems().isEmpty() ? 200 : 422);
            show(model, service, form, checked.answers(), typed, checked.problems(), locale);
            return "portal/precheck";
        }
        new Visit(session).prechecked(service.key(), checked.answers());
        return "redirect:/leistungen/" + key + "/vorab/ergebnis";
    }

    @GetMapping("/ergebnis")
    String result(
            @PathVariable String key, HttpSession session, HttpServletRequest request, Model model, Locale locale) {
        var service = services.named(key);
        var answers = new Visit(session).precheck(service.key());
        if (answers.isEmpty()) {
            return "redirect:/leistungen/" + key + "/vorab";
        }
        OfferedServices.show(model, service, locale);
        model.addAttribute("town", services.town(request));
        model.addAttribute("result", results.of(service, form(service), answers.get(), contexts.of(service, locale)));
        return "portal/precheck-result";
    }

    private Form form(AdministrativeService service) {
        return service.precheckForm()
                .map(name -> forms.get(service.id(), name))
                .orElseThrow(() -> new PageNotFound("This service has no pre-check"));
    }

    /** The first page asks; the others say what came of it. */
    static FormPage questions(Form form) {
        return form.pages().getFirst();
    }

    private void show(
            Model model,
            AdministrativeService service,
            Form form,
            Answers answers,
            @Nullable Submission typed,
            List<FieldProblem> problems,
            Locale locale) {
        FormContext context = contexts.of(service, locale);
        OfferedServices.show(model, service, locale);
        model.addAttribute("view", form.view(questions(form), answers, typed, problems, context));
        model.addAttribute("problems", problems);
    }
}
