package de.amtsweg.workflow.camunda;

import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Confirmation;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.ReliefGrant;
import de.amtsweg.payment.Reliefs;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens to the fee in a scenario: the applicant pays, or a clerk lets the applicant off. */
@Component
class ScenarioCashier {
    private static final String ALL = "all";

    private final Cashier cashier;
    private final Fees fees;
    private final Reliefs reliefs;

    ScenarioCashier(Cashier cashier, Fees fees, Reliefs reliefs) {
        this.cashier = cashier;
        this.fees = fees;
        this.reliefs = reliefs;
    }

    List<String> pay(ApplicationId application, String how) {
        var provider = cashier.providers(application).getFirst();
        cashier.start(application, provider, URI.create("/status"));
        var due = fees.of(application).map(Fee::total);
        var open = cashier.attemptsOf(application).stream()
                .filter(PaymentAttempt::isOpen)
                .filter(attempt -> due.equals(Optional.of(attempt.amount())))
                .findFirst();
        if (open.isEmpty()) {
            return List.of("there is nothing to pay");
        }
        var attempt = open.get();
        switch (how) {
            case "paid" ->
                cashier.confirm(new Confirmation(attempt.id(), provider, "scenario-" + attempt.id(), attempt.amount()));
            case "cancelled" -> cashier.cancelled(attempt.id());
            case "failed" -> cashier.failed(attempt.id());
            default -> {
                return List.of("one can pay: paid, cancelled or failed, not " + how);
            }
        }
        return List.of();
    }

    /** {@code relieve: { amount: "13.00", by: sabine }}, or {@code amount: all}. */
    List<String> relieve(ApplicationId application, Map<String, Object> how) {
        var fee = fees.of(application);
        if (fee.isEmpty()) {
            return List.of("there is no fee to reduce");
        }
        var amount = String.valueOf(how.get("amount"));
        var grant = new ReliefGrant(
                amount.equals(ALL) ? fee.get().total() : Money.euros(amount), "Satzung", "Aus Billigkeit");
        var by = new PersonId(String.valueOf(how.get("by")));
        var result = reliefs.grant(application, fee.get().version(), grant, by);
        return result == Reliefs.Result.GRANTED ? List.of() : List.of("the fee is not made less: " + result);
    }
}
