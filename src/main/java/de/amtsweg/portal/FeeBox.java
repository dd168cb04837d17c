package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.BankDetails;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.CreditTransfer;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The fee as the applicant sees it: how much, by when, and how to pay. */
@Component
class FeeBox {
    private final Fees fees;
    private final Cashier cashier;
    private final Authorities authorities;

    FeeBox(Fees fees, Cashier cashier, Authorities authorities) {
        this.fees = fees;
        this.cashier = cashier;
        this.authorities = authorities;
    }

    /** What to transfer, while there is something to pay and an account to pay it to. */
    Optional<CreditTransfer> transfer(Application application) {
        return fees.of(application.id())
                .filter(Fee::isDue)
                .flatMap(fee ->
                        account(application).map(account -> new CreditTransfer(account, fee.total(), fee.reference())));
    }

    void show(Model model, Application application) {
        var fee = fees.of(application.id());
        var due = fee.map(Fee::isDue).orElse(false);
        model.addAttribute("fee", fee);
        model.addAttribute("account", account(application).filter(bank -> due));
        model.addAttribute("providers", due ? cashier.providers(application.id()) : List.of());
    }

    private Optional<BankDetails> account(Application application) {
        return application
                .authority()
                .flatMap(authorities::find)
                .map(Authority::bank)
                .filter(bank -> !bank.iban().isBlank());
    }
}
