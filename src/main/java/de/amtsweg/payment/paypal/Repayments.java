package de.amtsweg.payment.paypal;

import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.PaysBack.Repayment;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.shared.Money;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends money back through PayPal. */
@Component
class Repayments {
    private final JsonMapper json = JsonMapper.builder().build();
    private final PayPalApi api;
    private final Accounts accounts;

    Repayments(PayPalApi api, Accounts accounts) {
        this.api = api;
        this.accounts = accounts;
    }

    Repayment refund(PaymentAttempt attempt, Money amount, String key) {
        var capture = attempt.providerReference()
                .filter(Order::isId)
                .orElseThrow(
                        () -> new IllegalArgumentException("Attempt " + attempt.id() + " was not paid with PayPal"));
        if (amount.compareTo(Money.ZERO) <= 0 || amount.compareTo(attempt.amount()) > 0) {
            throw new IllegalArgumentException("Of attempt %s not %s can be paid back".formatted(attempt.id(), amount));
        }
        var request = json.createObjectNode();
        request.putObject("amount").put("currency_code", "EUR").put("value", amount.toString());
        for (var account : accounts.likely(attempt)) {
            var answer = api.postOnce(account, "/v2/payments/captures/" + capture + "/refund", key, request);
            if (answer.ok()) {
                return repayment(
                        answer.body().path("id").asString(""),
                        answer.body().path("status").asString(""));
            }
            if (answer.status() != 404 && answer.status() != 403) {
                throw Orders.notAsAgreed("a refund", answer);
            }
        }
        throw new ProviderUnavailable(PayPalProvider.NAME, "it does not know the payment");
    }

    private static Repayment repayment(String reference, String status) {
        return switch (status) {
            case "COMPLETED" -> new Repayment(reference, true);
            case "PENDING" -> new Repayment(reference, false);
            default -> throw new ProviderUnavailable(PayPalProvider.NAME, "it could not pay back");
        };
    }
}
