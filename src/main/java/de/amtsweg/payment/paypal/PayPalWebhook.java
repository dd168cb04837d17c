package de.amtsweg.payment.paypal;

import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.ProviderMessages;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.Reversals;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes what PayPal reports. A genuine message is only a hint: it says which attempt to ask about, and what is booked is
 * what PayPal answers then. That booked money went back is for a person to clear up.
 */
@Controller
class PayPalWebhook {
    static final int LONGEST = 256 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(PayPalWebhook.class);

    private final Cashier cashier;
    private final Reversals reversals;
    private final ProviderMessages messages;
    private final Signatures signatures;

    PayPalWebhook(Cashier cashier, Reversals reversals, ProviderMessages messages, Signatures signatures) {
        this.cashier = cashier;
        this.reversals = reversals;
        this.messages = messages;
        this.signatures = signatures;
    }

    @PostMapping(PayPalAddresses.WEBHOOK)
    ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LONGEST) {
            return refused("too-large", HttpStatus.CONTENT_TOO_LARGE);
        }
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return refused("too-large", HttpStatus.CONTENT_TOO_LARGE);
        }
        var event = Event.read(body);
        if (event.isEmpty()) {
            return refused("unreadable", HttpStatus.BAD_REQUEST);
        }
        var signature = Signatures.of(request::getHeader);
        if (signature.isEmpty()) {
            return refused("unsigned", HttpStatus.BAD_REQUEST);
        }
        if (messages.known(PayPalProvider.NAME, event.get().id())) {
            return done();
        }
        var attempt = attempt(event.get());
        if (attempt.isEmpty()) {
            // The account may well be used for other things, too.
            return refused("unknown", HttpStatus.OK);
        }
        return take(event.get(), signature.get(), attempt.get());
    }

    private ResponseEntity<Void> take(Event event, Signatures.Signature signature, PaymentAttempt attempt) {
        try {
            if (!signatures.genuine(signature, event, attempt)) {
                return refused("forged", HttpStatus.FORBIDDEN);
            }
            if (event.takesBack() && attempt.status() == AttemptStatus.PAID) {
                reversals.report(attempt, event.id());
                return done();
            }
            cashier.lookAgainAt(attempt);
        } catch (ProviderUnavailable notNow) {
            LOG.warn(
                    "Message {} about attempt {} has to be repeated: {}",
                    event.id(),
                    attempt.id(),
                    notNow.getMessage());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        messages.taken(PayPalProvider.NAME, event.id(), "taken");
        return done();
    }

    private Optional<PaymentAttempt> attempt(Event event) {
        return event.captures().stream()
                .flatMap(capture -> cashier.attemptPaidUnder(capture, PayPalProvider.NAME).stream())
                .findFirst()
                .or(() -> event.orders().stream()
                        .flatMap(order -> cashier.attemptWith(order, PayPalProvider.NAME).stream())
                        .findFirst())
                .or(() -> event.attempts().stream()
                        .flatMap(id -> cashier.attempt(id, PayPalProvider.NAME).stream())
                        .findFirst());
    }

    private ResponseEntity<Void> refused(String outcome, HttpStatus answer) {
        LOG.info("A message to the webhook of PayPal is not taken: {}", outcome);
        messages.refused(PayPalProvider.NAME, outcome);
        return ResponseEntity.status(answer).build();
    }

    private static ResponseEntity<Void> done() {
        return ResponseEntity.ok().build();
    }
}
