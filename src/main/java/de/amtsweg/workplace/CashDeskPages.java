package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.payment.Booking;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.PaymentReference;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cash desk: finds a fee by number or Kassenzeichen and records that somebody paid here. Shows nothing but the fee. */
@Controller
@RequestMapping("/arbeitsplatz/kasse")
class CashDeskPages {
    private static final int LONGEST_NUMBER = 40;

    private final Applications applications;
    private final Fees fees;
    private final Cashier cashier;

    CashDeskPages(Applications applications, Fees fees, Cashier cashier) {
        this.applications = applications;
        this.fees = fees;
        this.cashier = cashier;
    }

    @GetMapping
    String search() {
        return "workplace/cash-desk";
    }

    @PostMapping
    String find(@RequestParam(name = "nummer", defaultValue = "") String text, RedirectAttributes next) {
        var number = applications.byNumber(text).map(Application::number).or(() -> byReference(text));
        if (number.filter(found -> fee(found).isPresent()).isEmpty()) {
            next.addFlashAttribute(Note.ATTRIBUTE, Note.NO_FEE);
            next.addFlashAttribute("typed", text.length() > LONGEST_NUMBER ? "" : text);
            return "redirect:/arbeitsplatz/kasse";
        }
        return "redirect:/arbeitsplatz/kasse/" + number.get();
    }

    @GetMapping("/{number}")
    String fee(@PathVariable String number, Model model) {
        model.addAttribute("number", number);
        var fee = fee(number).orElseThrow(NotFound::new);
        model.addAttribute("fee", fee);
        model.addAttribute("payable", fee.status().canBecome(FeeStatus.PAID));
        return "workplace/cash-desk";
    }

    @PostMapping("/{number}/zahlung")
    String pay(
            @PathVariable String number,
            @RequestParam(name = "beleg", defaultValue = "") String receipt,
            PersonId person,
            RedirectAttributes next) {
        var fee = fee(number).orElseThrow(NotFound::new);
        if (receipt.isBlank() || receipt.length() > 50) {
            next.addFlashAttribute(Note.ATTRIBUTE, Note.RECEIPT_MISSING);
            return "redirect:/arbeitsplatz/kasse/" + number;
        }
        next.addFlashAttribute(Note.ATTRIBUTE, booked(fee, person, receipt.strip(), fee.total()));
        return "redirect:/arbeitsplatz/kasse/" + number;
    }

    private Note booked(Fee fee, PersonId person, String receipt, Money amount) {
        try {
            return switch (cashier.recordAtCounter(fee.application(), person, receipt, amount)) {
                case Booking.Booked booked -> Note.PAID;
                case Booking.AlreadyBooked known -> Note.PAID_BEFORE;
                case Booking.PaidBack back -> Note.NOTHING_DUE;
                case Booking.Refused(var reason) -> refused(reason);
            };
        } catch (NotPermitted notAtThisDesk) {
            return Note.NOT_PERMITTED;
        }
    }

    private static Note refused(Booking.Reason reason) {
        return switch (reason) {
            case REFERENCE_USED_BEFORE -> Note.RECEIPT_USED;
            case UNUSABLE_RECEIPT_NUMBER -> Note.RECEIPT_MISSING;
            case NOTHING_DUE -> Note.NOTHING_TO_PAY;
            case UNKNOWN_ATTEMPT, OTHER_PROVIDER, OTHER_AMOUNT -> Note.REFUSED;
        };
    }

    private Optional<Fee> fee(String number) {
        return applications.byNumber(number).flatMap(application -> fees.of(application.id()));
    }

    private Optional<String> byReference(String text) {
        try {
            return fees.find(new PaymentReference(text.replaceAll("\\s", "")))
                    .map(fee -> applications.get(fee.application()).number());
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }
}
