package de.amtsweg.payment.paypal;

import de.amtsweg.payment.AccountHealth;
import de.amtsweg.payment.Begun;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.PaymentProvider;
import de.amtsweg.payment.PaymentState;
import de.amtsweg.payment.PaysBack;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import de.amtsweg.site.FormTargets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the payer to PayPal, and believes nothing but PayPal's own word that money was captured. */
@Component
class PayPalProvider implements PaymentProvider, PaysBack, FormTargets {
    static final String NAME = "paypal";
    private static final Logger LOG = LoggerFactory.getLogger(PayPalProvider.class);

    private final PayPalSettings settings;
    private final Accounts accounts;
    private final PayPalApi api;
    private final Orders orders;
    private final Takings takings;
    private final Repayments repayments;

    PayPalProvider(
            PayPalSettings settings,
            Accounts accounts,
            PayPalApi api,
            Orders orders,
            Takings takings,
            Repayments repayments) {
        this.settings = settings;
        this.accounts = accounts;
        this.api = api;
        this.orders = orders;
        this.takings = takings;
        this.repayments = repayments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean sandbox() {
        return settings.sandbox();
    }

    @Override
    public void check() {
        var problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("PayPal cannot be used. " + String.join(" ", problems));
        }
    }

    @Override
    public boolean serves(AuthorityId authority) {
        return accounts.of(authority).isPresent();
    }

    @Override
    public List<AccountHealth> accounts() {
        return settings.accounts().entrySet().stream()
                .map(entry -> api.contact(entry.getValue()).health(NAME, entry.getKey(), Optional.empty()))
                .sorted(Comparator.comparing(AccountHealth::authority))
                .toList();
    }

    @Override
    public void tryAccounts() {
        settings.accounts().forEach((authority, account) -> {
            try {
                api.knock(account);
            } catch (ProviderUnavailable noted) {
                LOG.warn("The account of {} cannot be used: {}", authority, noted.getMessage());
            }
        });
    }

    @Override
    public List<String> origins() {
        return settings.accounts().isEmpty() ? List.of() : List.of(settings.payOrigin());
    }

    @Override
    public Begun begin(PaymentAttempt attempt) {
        var order = attempt.transaction()
                .map(known -> orders.find(attempt, known)
                        .map(Orders.Found::order)
                        .orElseThrow(() -> new ProviderUnavailable(NAME, "it does not know the order any more")))
                .orElseGet(() -> orders.create(attempt));
        var page = switch (order.status()) {
            // The payer has done their part: the page they return to finds out what became of it.
            case "APPROVED", "COMPLETED" -> attempt.returnTo();
            default ->
                order.payPage()
                        .filter(settings::leadsToPayPal)
                        .orElseThrow(() -> new ProviderUnavailable(NAME, "it names no page of its own to pay on"));
        };
        return new Begun(page, Optional.of(order.id()));
    }

    @Override
    public PaymentState stateOf(PaymentAttempt attempt) {
        return attempt.transaction()
                .map(known -> orders.find(attempt, known)
                        .map(found -> takings.stateOf(attempt, found))
                        .orElseGet(PaymentState.Failed::new))
                .orElseGet(PaymentState.Waiting::new);
    }

    @Override
    public Repayment refund(PaymentAttempt attempt, Money amount, String key) {
        return repayments.refund(attempt, amount, key);
    }
}
