package de.amtsweg.portal;

import de.amtsweg.application.ApplicationNumber;
import de.amtsweg.application.Applications;
import de.amtsweg.application.SecretCodes;
import de.amtsweg.site.ApplicationAccess;
import de.amtsweg.site.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in with number and secret code. Guessing is slowed down where it comes from: numbers may be said aloud, and
 * who knows one must not be able to keep its owner out.
 */
@Controller
@RequestMapping("/status")
class StatusPages {
    private static final Throttle.Limit FROM_ONE_PLACE = new Throttle.Limit("status", 10, Duration.ofMinutes(15));
    private static final Throttle.Limit FROM_ANYWHERE = new Throttle.Limit("status anywhere", 100, Duration.ofHours(1));
    private static final Throttle.Limit PER_ADDRESS = new Throttle.Limit("status address", 40, Duration.ofMinutes(15));

    private final Applications applications;
    private final SecretCodes codes;
    private final ApplicationAccess access;
    private final Throttle throttle;

    StatusPages(Applications applications, SecretCodes codes, ApplicationAccess access, Throttle throttle) {
        this.applications = applications;
        this.codes = codes;
        this.access = access;
        this.throttle = throttle;
    }

    @GetMapping
    String ask() {
        return "portal/status";
    }

    @PostMapping
    String open(
            @RequestParam(name = "nummer", defaultValue = "") String number,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = request.getRemoteAddr();
        var known = ApplicationNumber.parse(number).map(ApplicationNumber::value);
        throttle.attempt(PER_ADDRESS, place);
        known.ifPresent(value -> throttle.attempt(FROM_ONE_PLACE, value + " " + place));
        known.ifPresent(value -> throttle.attempt(FROM_ANYWHERE, value));
        if (!codes.matches(number, code)) {
            response.setStatus(422);
            model.addAttribute("wrong", true);
            model.addAttribute("number", number.length() > 50 ? "" : number.strip());
            return "portal/status";
        }
        known.ifPresent(value -> throttle.succeeded(FROM_ONE_PLACE, value + " " + place));
        var application = applications.byNumber(number).orElseThrow(NotOpened::new);
        access.grant(request, application.id());
        return "redirect:" + OpenedApplications.address(application);
    }
}
