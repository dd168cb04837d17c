package de.amtsweg.portal;

import de.amtsweg.application.ResumeCode;
import de.amtsweg.site.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Going on with a draft on another device, with the code noted there. */
@Controller
@RequestMapping("/weitermachen")
class ResumePages {
    private static final Throttle.Limit PER_ADDRESS = new Throttle.Limit("resume address", 20, Duration.ofMinutes(15));

    private final DraftDesk desk;
    private final Throttle throttle;

    ResumePages(DraftDesk desk, Throttle throttle) {
        this.desk = desk;
        this.throttle = throttle;
    }

    @GetMapping
    String ask() {
        return "portal/resume";
    }

    @PostMapping
    String resume(
            @RequestParam(name = "code", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        throttle.attempt(PER_ADDRESS, request.getRemoteAddr());
        var open = ResumeCode.parse(typed).flatMap(token -> desk.resume(request, response, token, locale));
        if (open.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("wrong", true);
            return "portal/resume";
        }
        return "redirect:" + DraftPages.whereToGoOn(open.get());
    }
}
