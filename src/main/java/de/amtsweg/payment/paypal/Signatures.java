package de.amtsweg.payment.paypal;

import de.amtsweg.payment.PaymentAttempt;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Has PayPal say whether a message is one of its own. */
@Component
class Signatures {
    private static final Map<String, String> HEADERS = Map.of(
            "auth_algo", "PAYPAL-AUTH-ALGO",
            "cert_url", "PAYPAL-CERT-URL",
            "transmission_id", "PAYPAL-TRANSMISSION-ID",
            "transmission_sig", "PAYPAL-TRANSMISSION-SIG",
            "transmission_time", "PAYPAL-TRANSMISSION-TIME");
    private static final int LONGEST = 500;

    private final JsonMapper json = JsonMapper.builder().build();
    private final PayPalSettings settings;
    private final PayPalApi api;
    private final Accounts accounts;

    Signatures(PayPalSettings settings, PayPalApi api, Accounts accounts) {
        this.settings = settings;
        this.api = api;
        this.accounts = accounts;
    }

    /** What a message carries to prove where it is from. */
    record Signature(Map<String, String> parts) {}

    /** Empty when something is missing that PayPal always sends. */
    static Optional<Signature> of(UnaryOperator<@Nullable String> header) {
        var parts = new HashMap<String, String>();
        HEADERS.forEach((part, name) -> {
            var value = header.apply(name);
            if (value != null && !value.isBlank() && value.length() <= LONGEST) {
                parts.put(part, value);
            }
        });
        return parts.size() == HEADERS.size() ? Optional.of(new Signature(parts)) : Optional.empty();
    }

    /** @throws de.amtsweg.payment.ProviderUnavailable when PayPal cannot be asked */
    boolean genuine(Signature signature, Event event, PaymentAttempt attempt) {
        return accounts.likely(attempt).stream().anyMatch(account -> {
            var answer = api.post(
                    account,
                    "/v1/notifications/verify-webhook-signature",
                    question(signature, event, settings.webhookOf(account)));
            return answer.ok()
                    && answer.body().path("verification_status").asString("").equals("SUCCESS");
        });
    }

    private ObjectNode question(Signature signature, Event event, String webhook) {
        var question = json.createObjectNode();
        signature.parts().forEach(question::put);
        question.put("webhook_id", webhook);
        // Every sign counts: what is read and written anew would have another signature.
        question.putRawValue("webhook_event", new RawValue(event.text()));
        return question;
    }
}
