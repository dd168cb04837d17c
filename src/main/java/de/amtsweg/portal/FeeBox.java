package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The fee as the applicant sees it: how much, by when, and how to pay. */
@Component
class FeeBox {
    private final Fees fees;
    private final Cashier cashier;

    FeeBox(Fees fees, Cashier cashier) {
        this.fees = fees;
        this.cashier = cashier;
    }

    void show(Model model, Application application) {
        var fee = fees.of(application.id());
        var due = fee.map(Fee::isDue).orElse(false);
        model.addAttribute("fee", fee);
        model.addAttribute("providers", due ? cashier.providers(application.id()) : List.of());
    }
}
