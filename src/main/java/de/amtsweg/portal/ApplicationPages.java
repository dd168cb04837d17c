package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.application.Progress;
import de.amtsweg.application.Requests;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.documents.UploadLimits;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.site.ApplicationAccess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How far an application has come, whose turn it is, and everything the applicant can do about it. */
@Controller
class ApplicationPages {
    private final OpenedApplications opened;
    private final Progress progress;
    private final Requests requests;
    private final CoApplicants coApplicants;
    private final Dispatches dispatches;
    private final Authorities authorities;
    private final ApplicantDocuments documents;
    private final FeeBox fees;
    private final ApplicationAccess access;
    private final DraftCookie cookie;

    ApplicationPages(
            OpenedApplications opened,
            Progress progress,
            Requests requests,
            CoApplicants coApplicants,
            Dispatches dispatches,
            Authorities authorities,
            ApplicantDocuments documents,
            FeeBox fees,
            ApplicationAccess access,
            DraftCookie cookie) {
        this.opened = opened;
        this.progress = progress;
        this.requests = requests;
        this.coApplicants = coApplicants;
        this.dispatches = dispatches;
        this.authorities = authorities;
        this.documents = documents;
        this.fees = fees;
        this.access = access;
        this.cookie = cookie;
    }

    /** A body that got a part of the answers. */
    public record Informed(String name, String legalBasis, String state) {}

    @GetMapping("/antraege/{number}")
    String follow(@PathVariable String number, HttpServletRequest request, Model model, Locale locale) {
        show(model, opened.get(number, request), "", List.of(), locale);
        return "portal/application";
    }

    /** On a shared computer: nobody who comes after sees anything. */
    @PostMapping("/antraege/{number}/verlassen")
    String leave(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        cookie.forget(request, response, opened.get(number, request).service());
        new Visit(request.getSession()).forgetAll();
        access.forgetAll(request);
        return "redirect:/status";
    }

    void show(Model model, Application application, String typed, List<FieldProblem> problems, Locale locale) {
        opened.show(model, application, locale);
        model.addAttribute("progress", progress.of(application.id(), locale));
        fees.show(model, application);
        var open = requests.open(application.id());
        model.addAttribute("request", open);
        model.addAttribute(
                "handedIn",
                open.map(request -> documents.handedIn(application, request)).orElse(List.of()));
        model.addAttribute("typed", typed);
        model.addAttribute("largest", UploadLimits.USUAL.most());
        model.addAttribute("problems", problems);
        model.addAttribute("documents", documents.of(application, locale));
        model.addAttribute("informed", informed(application));
        model.addAttribute("coApplicants", coApplicants.of(application.id()));
        model.addAttribute("mayAsk", coApplicants.mayAnswer(application));
        model.addAttribute("unit", application.unit().flatMap(authorities::findUnit));
    }

    private List<Informed> informed(Application application) {
        return dispatches.of(application.id()).stream()
                .map(dispatch -> new Informed(
                        authorities
                                .find(dispatch.recipient())
                                .map(Authority::name)
                                .orElse(dispatch.recipient().value()),
                        dispatch.legalBasis(),
                        dispatch.state().name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
