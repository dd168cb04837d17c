package de.amtsweg.portal;

import de.amtsweg.application.Settling;
import de.amtsweg.documents.QrCode;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.ProviderUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads the applicant to a payment provider and back. */
@Controller
@RequestMapping("/antraege/{number}")
class PaymentPages {
    private final OpenedApplications opened;
    private final Fees fees;
    private final FeeBox fee;
    private final Cashier cashier;
    private final Settling settling;

    PaymentPages(OpenedApplications opened, Fees fees, FeeBox fee, Cashier cashier, Settling settling) {
        this.opened = opened;
        this.fees = fees;
        this.fee = fee;
        this.cashier = cashier;
        this.settling = settling;
    }

    @PostMapping("/zahlung")
    String pay(
            @PathVariable String number,
            @RequestParam(name = "anbieter", defaultValue = "") String provider,
            HttpServletRequest request,
            RedirectAttributes next) {
        var application = opened.get(number, request);
        var page = OpenedApplications.address(application);
        var due = fees.of(application.id()).map(Fee::isDue).orElse(false);
        if (!due || !cashier.providers(application.id()).contains(provider)) {
            return "redirect:" + page;
        }
        try {
            return "redirect:" + cashier.start(application.id(), provider, URI.create(page + "/zurueck"));
        } catch (ProviderUnavailable notNow) {
            next.addFlashAttribute("providerDown", provider);
            return "redirect:" + page + "#gebuehr";
        }
    }

    /** The transfer as a QR code for banking apps. */
    @GetMapping("/ueberweisung.png")
    ResponseEntity<byte[]> transferCode(@PathVariable String number, HttpServletRequest request) {
        var transfer = fee.transfer(opened.get(number, request))
                .orElseThrow(() -> new PageNotFound("There is nothing to transfer"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(QrCode.png(transfer.code()));
    }

    /** The provider sends the payer here. That proves nothing: the provider itself is asked. */
    @GetMapping("/zurueck")
    String back(@PathVariable String number, HttpServletRequest request) {
        var application = opened.get(number, request);
        cashier.lookAt(application.id());
        settling.await(application.id(), ReviewPages.PATIENCE);
        return "redirect:" + OpenedApplications.address(application);
    }
}
