package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.IncomingPayments;
import de.amtsweg.payment.LeftOver;
import de.amtsweg.payment.LeftOvers;
import de.amtsweg.payment.PaymentReference;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments the treasury received: files of them, and what of them the cash desk has to sort out. Shows no names. */
@Controller
@RequestMapping("/arbeitsplatz/kasse/zahlungseingaenge")
class IncomingPaymentPages {
    private static final String BACK = "redirect:/arbeitsplatz/kasse/zahlungseingaenge";
    private static final int LONGEST_REASON = 500;

    private final IncomingPayments payments;
    private final LeftOvers leftOvers;
    private final Applications applications;
    private final Fees fees;
    private final Authorities authorities;

    IncomingPaymentPages(
            IncomingPayments payments,
            LeftOvers leftOvers,
            Applications applications,
            Fees fees,
            Authorities authorities) {
        this.payments = payments;
        this.leftOvers = leftOvers;
        this.applications = applications;
        this.fees = fees;
        this.authorities = authorities;
    }

    /** One payment of the list. */
    record Line(
            String id, String key, String reference, String amount, String day, LeftOver.Reason reason, String place) {}

    @GetMapping
    String list(PersonId person, Model model, Locale locale) {
        model.addAttribute(
                "leftOvers",
                leftOvers.leftOver(person).stream()
                        .map(left -> line(left, locale))
                        .toList());
        model.addAttribute("refusedFiles", payments.refusedFiles(person));
        model.addAttribute(
                "authorities",
                payments.authoritiesOf(person).stream().map(authorities::get).toList());
        return "workplace/incoming-payments";
    }

    @PostMapping("/datei")
    String upload(
            @RequestParam("behoerde") AuthorityId authority,
            @RequestParam("datei") MultipartFile file,
            PersonId person,
            RedirectAttributes next)
            throws IOException {
        if (file.isEmpty()) {
            next.addFlashAttribute(Note.ATTRIBUTE, Note.FILE_MISSING);
            return BACK;
        }
        try {
            var report = payments.upload(authority, person, file.getBytes());
            // The session is kept in the database: only plain values go into it.
            next.addFlashAttribute("refusal", report.refusal().map(Enum::name).orElse(""));
            next.addFlashAttribute("taken", List.of(report.booked(), report.leftOver(), report.knownBefore()));
        } catch (NotPermitted notAtThisDesk) {
            next.addFlashAttribute(Note.ATTRIBUTE, Note.NOT_PERMITTED);
        }
        return BACK;
    }

    @PostMapping("/{id}/zuordnung")
    String assign(
            @PathVariable UUID id,
            @RequestParam(name = "nummer", defaultValue = "") String number,
            PersonId person,
            RedirectAttributes next) {
        var application = application(number);
        if (application.isEmpty()) {
            next.addFlashAttribute(Note.ATTRIBUTE, Note.NO_FEE);
            return BACK;
        }
        return sortedOut(next, () -> leftOvers.assign(id, person, application.get()), Note.PAYMENT_ASSIGNED);
    }

    @PostMapping("/{id}/erledigt")
    String settled(
            @PathVariable UUID id,
            @RequestParam(name = "grund", defaultValue = "") String because,
            PersonId person,
            RedirectAttributes next) {
        if (because.isBlank() || because.length() > LONGEST_REASON) {
            next.addFlashAttribute(Note.ATTRIBUTE, Note.REASON_MISSING);
            return BACK;
        }
        return sortedOut(next, () -> leftOvers.settledElsewhere(id, person, because), Note.PAYMENT_SETTLED);
    }

    private static String sortedOut(RedirectAttributes next, Supplier<LeftOvers.Outcome> work, Note done) {
        try {
            switch (work.get()) {
                case LeftOvers.Outcome.Done now -> next.addFlashAttribute(Note.ATTRIBUTE, done);
                case LeftOvers.Outcome.DoneBefore before ->
                    next.addFlashAttribute(Note.ATTRIBUTE, Note.SORTED_OUT_BEFORE);
                case LeftOvers.Outcome.NotFitting(var reason) -> next.addFlashAttribute("notFitting", reason);
            }
        } catch (NotPermitted notAtThisDesk) {
            next.addFlashAttribute(Note.ATTRIBUTE, Note.NOT_PERMITTED);
        }
        return BACK;
    }

    private Optional<ApplicationId> application(String number) {
        return applications
                .byNumber(number)
                .map(Application::id)
                .or(() -> PaymentReference.read(number).flatMap(fees::find).map(Fee::application));
    }

    private static Line line(LeftOver left, Locale locale) {
        return new Line(
                left.id().toString(),
                left.key().startsWith("#") ? "" : left.key(),
                left.reference(),
                left.amount().map(amount -> amount.format(locale)).orElse("–"),
                left.receivedOn().map(day -> Dates.day(day, locale)).orElse("–"),
                left.reason(),
                left.file() + ", " + left.line());
    }
}
