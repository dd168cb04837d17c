package de.amtsweg.portal;

import de.amtsweg.application.CoApplicant;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.correspondence.CoApplicantMails;
import de.amtsweg.forms.EmailAddress;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.site.Throttle;
import de.amtsweg.site.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant has a co-applicant's link sent again, perhaps to another address. */
@Controller
@RequestMapping("/antraege/{number}/mitantrag/{id}")
class CoApplicantLinkPages {
    private static final Throttle.Limit PER_APPLICATION =
            new Throttle.Limit("co-applicant mails", 20, Duration.ofDays(1));
    private static final Throttle.Limit PER_ADDRESS = new Throttle.Limit("co-applicant mail", 5, Duration.ofHours(1));

    private final OpenedApplications opened;
    private final CoApplicants coApplicants;
    private final CoApplicantMails mails;
    private final Throttle throttle;

    CoApplicantLinkPages(
            OpenedApplications opened, CoApplicants coApplicants, CoApplicantMails mails, Throttle throttle) {
        this.opened = opened;
        this.coApplicants = coApplicants;
        this.mails = mails;
        this.throttle = throttle;
    }

    @PostMapping
    String send(
            @PathVariable String number,
            @PathVariable("id") String id,
            @RequestParam(name = "email", defaultValue = "") String typed,
            HttpServletRequest request,
            RedirectAttributes next) {
        var application = opened.get(number, request);
        var who = named(application.id(), id)
                .orElseThrow(() -> new PageNotFound("This application names no such co-applicant"));
        next.addFlashAttribute("linkOf", who.id().toString());
        next.addFlashAttribute("link", outcome(who, typed.strip()));
        return "redirect:" + OpenedApplications.address(application) + "#mitantrag";
    }

    /** A word the page has a sentence for. */
    private String outcome(CoApplicant who, String email) {
        if (!EmailAddress.isOne(email)) {
            return "wrong";
        }
        try {
            throttle.attempt(PER_APPLICATION, who.application().toString());
            throttle.attempt(PER_ADDRESS, email.toLowerCase(Locale.ROOT));
        } catch (TooManyAttempts tooOften) {
            return "too-often";
        }
        return coApplicants
                .readdress(who.id(), email, Actor.applicant(who.application()))
                .map(asked -> mails.inviteAtOnce(asked) ? "sent" : "not-taken")
                .orElse("answered");
    }

    private Optional<CoApplicant> named(ApplicationId application, String id) {
        return coApplicants.of(application).stream()
                .filter(who -> who.id().toString().equals(id))
                .findFirst();
    }
}
