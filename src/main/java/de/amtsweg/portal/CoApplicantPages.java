package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.Channel;
import de.amtsweg.application.CoApplicant;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.application.CoApplicants.Recorded;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.application.Settling;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FormContext;
import de.amtsweg.shared.Actor;
import de.amtsweg.site.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Somebody who was named as a co-applicant reads the application behind a link of their own, and agrees or does not.
 * Opening the link changes nothing: programs that look after mails open links, too.
 */
@Controller
@RequestMapping("/mitantrag")
class CoApplicantPages {
    private static final Throttle.Limit PER_VISITOR =
            new Throttle.Limit("co-applicant link", 40, Duration.ofMinutes(15));

    private final CoApplicants coApplicants;
    private final Applications applications;
    private final OpenedApplications opened;
    private final ServiceForms forms;
    private final PortalContext contexts;
    private final Settling settling;
    private final Throttle throttle;
    private final MessageSource messages;

    CoApplicantPages(
            CoApplicants coApplicants,
            Applications applications,
            OpenedApplications opened,
            ServiceForms forms,
            PortalContext contexts,
            Settling settling,
            Throttle throttle,
            MessageSource messages) {
        this.coApplicants = coApplicants;
        this.applications = applications;
        this.opened = opened;
        this.forms = forms;
        this.contexts = contexts;
        this.settling = settling;
        this.throttle = throttle;
        this.messages = messages;
    }

    /** The link itself; what it opens stands at an address that says nothing to whoever sees it later. */
    @GetMapping("/{link}")
    String open(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        throttle.attempt(PER_VISITOR, request.getRemoteAddr());
        var who = coApplicants.behind(link);
        if (who.isEmpty()) {
            return unknown(response);
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        new Visit(request.getSession()).cameThroughTheLinkOf(who.get());
        return "redirect:/mitantrag";
    }

    @GetMapping
    String read(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        var who = who(request);
        return who.isEmpty() ? unknown(response) : show(model, who.get(), List.of(), locale);
    }

    @PostMapping
    String answer(
            @RequestParam(name = "antwort", defaultValue = "") String answer,
            @RequestParam(name = "einverstanden", required = false) String agreed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        var who = who(request);
        if (who.isEmpty()) {
            return unknown(response);
        }
        boolean refuses = answer.equals("nein");
        if (!refuses && agreed == null) {
            response.setStatus(422);
            return show(model, who.get(), List.of(missingTick(locale)), locale);
        }
        if (record(who.get(), refuses, locale) == Recorded.RECORDED) {
            settling.await(who.get().application(), ReviewPages.PATIENCE);
            next.addFlashAttribute("thanks", true);
        }
        return "redirect:/mitantrag";
    }

    /** On a shared computer: nobody who comes after sees anything. */
    @PostMapping("/verlassen")
    String leave(HttpServletRequest request) {
        new Visit(request.getSession()).representsNobody();
        return "redirect:/";
    }

    private Recorded record(CoApplicant who, boolean refuses, Locale locale) {
        var actor = Actor.coApplicant(who.application());
        return refuses
                ? coApplicants.refuse(who.id(), actor, Channel.ONLINE)
                : coApplicants.confirm(
                        who.id(), actor, statement(applications.get(who.application()), locale), Channel.ONLINE);
    }

    private Optional<CoApplicant> who(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var visit = new Visit(session);
        return visit.represented().flatMap(coApplicants::find).filter(visit::represents);
    }

    private static String unknown(HttpServletResponse response) {
        response.setStatus(404);
        return "portal/co-applicant-unknown";
    }

    private String show(Model model, CoApplicant who, List<FieldProblem> problems, Locale locale) {
        var application = applications.get(who.application());
        opened.show(model, application, locale);
        var service = opened.service(application);
        var form = forms.get(application.packageId(), service.form());
        model.addAttribute("who", who);
        model.addAttribute("problems", problems);
        model.addAttribute("statement", statement(application, locale));
        model.addAttribute("open", who.state().isWaitedFor() && coApplicants.mayAnswer(application));
        model.addAttribute(
                "reading",
                form.reading(application.answers(), FormContext.of(locale, contexts.today()))
                        .masked());
        return "portal/co-applicant";
    }

    /** The words somebody agrees to; they are kept with the answer. */
    private String statement(Application application, Locale locale) {
        var noun = opened.service(application).noun();
        return messages.getMessage("portal.co-applicant.statement", new Object[] {noun.theAccusative(locale)}, locale);
    }

    private FieldProblem missingTick(Locale locale) {
        return new FieldProblem(
                "einverstanden",
                messages.getMessage("portal.co-applicant.agreement", null, locale),
                messages.getMessage("portal.co-applicant.agreement.missing", null, locale));
    }
}
