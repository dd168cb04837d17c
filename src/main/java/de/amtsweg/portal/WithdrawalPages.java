package de.amtsweg.portal;

import de.amtsweg.application.Progress;
import de.amtsweg.application.Settling;
import de.amtsweg.application.Withdrawals;
import de.amtsweg.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Taking an application back, after one question whether that is really meant. */
@Controller
@RequestMapping("/antraege/{number}/zuruecknehmen")
class WithdrawalPages {
    private final OpenedApplications opened;
    private final Progress progress;
    private final Withdrawals withdrawals;
    private final Settling settling;

    WithdrawalPages(OpenedApplications opened, Progress progress, Withdrawals withdrawals, Settling settling) {
        this.opened = opened;
        this.progress = progress;
        this.withdrawals = withdrawals;
        this.settling = settling;
    }

    @GetMapping
    String ask(@PathVariable String number, HttpServletRequest request, Model model, Locale locale) {
        var application = opened.get(number, request);
        opened.show(model, application, locale);
        model.addAttribute("possible", progress.of(application.id(), locale).mayWithdraw());
        return "portal/withdraw";
    }

    @PostMapping
    String withdraw(@PathVariable String number, HttpServletRequest request, Model model, Locale locale) {
        var application = opened.get(number, request);
        if (!withdrawals.request(application.id(), Actor.applicant(application.id()))) {
            opened.show(model, application, locale);
            model.addAttribute("possible", false);
            return "portal/withdraw";
        }
        settling.await(application.id(), ReviewPages.PATIENCE);
        return "redirect:" + OpenedApplications.address(application);
    }
}
