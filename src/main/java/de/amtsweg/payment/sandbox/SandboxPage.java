package de.amtsweg.payment.sandbox;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.payment.AttemptId;
import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Confirmation;
import de.amtsweg.payment.PaymentAttempt;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page of the sandbox provider. It has no amount of its own to tamper with: everything is read from the attempt. */
@Controller
@RequestMapping("/zahlung/sandbox/{id}")
class SandboxPage {
    private final SandboxProvider sandbox;
    private final Cashier cashier;
    private final Applications applications;
    private final Authorities authorities;
    private final Catalogue catalogue;

    SandboxPage(
            SandboxProvider sandbox,
            Cashier cashier,
            Applications applications,
            Authorities authorities,
            Catalogue catalogue) {
        this.sandbox = sandbox;
        this.cashier = cashier;
        this.applications = applications;
        this.authorities = authorities;
        this.catalogue = catalogue;
    }

    @GetMapping
    String show(@PathVariable String id, Locale locale, Model model) {
        var attempt = attempt(id);
        var application = applications.get(attempt.application());
        var noun = catalogue.get(application.packageId()).noun();
        model.addAttribute("attempt", attempt);
        model.addAttribute("paid", attempt.status() == AttemptStatus.PAID);
        model.addAttribute("amount", attempt.amount().format(locale));
        model.addAttribute("noun", noun.in(locale));
        model.addAttribute("number", application.number());
        model.addAttribute(
                "town",
                application
                        .authority()
                        .map(authorities::get)
                        .map(Authority::name)
                        .orElse(""));
        return "payment/sandbox";
    }

    @PostMapping(params = "bezahlen")
    String pay(@PathVariable String id) {
        var attempt = attempt(id);
        confirm(attempt);
        return back(attempt);
    }

    /** The money is there, and the message about it is late: only whoever asks learns of it. */
    @PostMapping(params = "still")
    String payInSilence(@PathVariable String id) {
        var attempt = attempt(id);
        sandbox.payInSilence(attempt);
        return "redirect:/";
    }

    /** The message comes twice. */
    @PostMapping(params = "doppelt")
    String payDoubled(@PathVariable String id) {
        var attempt = attempt(id);
        confirm(attempt);
        confirm(attempt);
        return back(attempt);
    }

    @PostMapping(params = "abbrechen")
    String cancel(@PathVariable String id) {
        var attempt = attempt(id);
        cashier.cancelled(attempt.id());
        return back(attempt);
    }

    @PostMapping(params = "fehlschlagen")
    String fail(@PathVariable String id) {
        var attempt = attempt(id);
        cashier.failed(attempt.id());
        return back(attempt);
    }

    /** The attempt stays open, and is taken up again when the payer comes back. */
    @PostMapping(params = "spaeter")
    String later(@PathVariable String id) {
        return back(attempt(id));
    }

    private void confirm(PaymentAttempt attempt) {
        cashier.confirm(new Confirmation(
                attempt.id(), SandboxProvider.NAME, SandboxProvider.referenceOf(attempt), attempt.amount()));
    }

    private PaymentAttempt attempt(String id) {
        try {
            return cashier.attempt(AttemptId.of(id), SandboxProvider.NAME).orElseThrow(SandboxPage::unknown);
        } catch (IllegalArgumentException noUuid) {
            throw unknown();
        }
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String back(PaymentAttempt attempt) {
        return "redirect:" + attempt.returnTo();
    }
}
