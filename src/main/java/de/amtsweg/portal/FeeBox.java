package de.amtsweg.portal;

import de.amtsweg.application.Application;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.BankDetails;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.CreditTransfer;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.OrderKind;
import de.amtsweg.payment.Treasury;
import de.amtsweg.payment.TreasuryOrder;
import de.amtsweg.shared.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The fee as the applicant sees it: how much, by when, and how to pay. */
@Component
class FeeBox {
    private final Fees fees;
    private final Treasury treasury;
    private final Cashier cashier;
    private final Authorities authorities;

    FeeBox(Fees fees, Treasury treasury, Cashier cashier, Authorities authorities) {
        this.fees = fees;
        this.treasury = treasury;
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
        model.addAttribute("paidBack", paidBack(application));
        model.addAttribute("account", account(application).filter(bank -> due));
        model.addAttribute("providers", due ? cashier.providers(application.id()) : List.of());
    }

    private Money paidBack(Application application) {
        return Money.sum(treasury.ordersFor(application.id()).stream()
                .filter(order -> order.kind() == OrderKind.PAYMENT_ORDER)
                .map(TreasuryOrder::amount)
                .toList());
    }

    private Optional<BankDetails> account(Application application) {
        return application
                .authority()
                .flatMap(authorities::find)
                .map(Authority::bank)
                .filter(bank -> !bank.iban().isBlank());
    }
}
