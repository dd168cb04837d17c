package de.amtsweg.payment.paypal;

import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.PaymentState;
import de.amtsweg.payment.PaymentState.Failed;
import de.amtsweg.payment.PaymentState.Paid;
import de.amtsweg.payment.PaymentState.Waiting;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.paypal.Orders.Found;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the money of orders that were approved, and says what became of it. Approved is not paid. */
@Component
class Takings {
    private static final Logger LOG = LoggerFactory.getLogger(Takings.class);

    private static final Set<String> NOT_YET =
            Set.of("ORDER_NOT_APPROVED", "PAYER_ACTION_REQUIRED", "ORDER_COMPLETION_IN_PROGRESS");
    private static final Set<String> NOT_FROM_THIS_PAYER = Set.of(
            "INSTRUMENT_DECLINED",
            "REDIRECT_PAYER_FOR_ALTERNATE_FUNDING",
            "PAYER_CANNOT_PAY",
            "PAYER_ACCOUNT_LOCKED_OR_CLOSED",
            "PAYER_ACCOUNT_RESTRICTED",
            "TRANSACTION_REFUSED",
            "TRANSACTION_BLOCKED_BY_PAYEE",
            "TRANSACTION_LIMIT_EXCEEDED",
            "MAX_NUMBER_OF_PAYMENT_ATTEMPTS_EXCEEDED",
            "COMPLIANCE_VIOLATION");

    private final PayPalSettings settings;
    private final Orders orders;
    private final Fees fees;
    private final Clock clock;

    Takings(PayPalSettings settings, Orders orders, Fees fees, Clock clock) {
        this.settings = settings;
        this.orders = orders;
        this.fees = fees;
        this.clock = clock;
    }

    PaymentState stateOf(PaymentAttempt attempt, Found found) {
        var order = found.order();
        return switch (order.status()) {
            case "CREATED", "SAVED", "PAYER_ACTION_REQUIRED" -> isOver(attempt, order) ? new Failed() : new Waiting();
            case "APPROVED" -> approved(attempt, found);
            case "COMPLETED" -> wentBackPartly(attempt, order) ? new Failed() : completed(order);
            case "VOIDED" -> new Failed();
            default -> throw new ProviderUnavailable(PayPalProvider.NAME, "the order has a state nobody knows");
        };
    }

    private PaymentState approved(PaymentAttempt attempt, Found found) {
        if (!isWanted(attempt)) {
            // Nothing is due any more: what is not taken need not be paid back. PayPal lets go of the order by itself.
            return new Waiting();
        }
        if (!found.order().price().inEuros().equals(Optional.of(attempt.amount()))) {
            LOG.error("Attempt {}: the order at PayPal is about another amount; nothing was taken", attempt.id());
            return new Failed();
        }
        return capture(attempt, found);
    }

    private PaymentState capture(PaymentAttempt attempt, Found found) {
        var answer = orders.capture(attempt, found);
        if (answer.ok()) {
            var order = Order.of(answer.body());
            return order.status().equals("COMPLETED") ? completed(order) : new Waiting();
        }
        if (answer.status() == 404 || NOT_FROM_THIS_PAYER.contains(answer.issue())) {
            LOG.info("Attempt {} failed at PayPal: {} {}", attempt.id(), answer.status(), answer.issue());
            return new Failed();
        }
        if (NOT_YET.contains(answer.issue())) {
            return new Waiting();
        }
        if (answer.issue().equals("ORDER_ALREADY_CAPTURED")) {
            return orders.find(attempt, found.order().id())
                    .map(Found::order)
                    .filter(order -> order.status().equals("COMPLETED"))
                    .map(Takings::completed)
                    .orElseGet(Waiting::new);
        }
        throw Orders.notAsAgreed("a capture", answer);
    }

    private static PaymentState completed(Order order) {
        var paid = order.captured("COMPLETED");
        if (paid.isPresent()) {
            var amount = paid.get()
                    .price()
                    .inEuros()
                    .orElseThrow(() -> new ProviderUnavailable(
                            PayPalProvider.NAME,
                            "it took something else than euros; somebody has to look at it there"));
            return new Paid(paid.get().id(), amount);
        }
        if (order.captured("PENDING").isPresent()) {
            return new Waiting();
        }
        if (order.captured("DECLINED", "FAILED", "REFUNDED").isPresent()) {
            return new Failed();
        }
        throw new ProviderUnavailable(
                PayPalProvider.NAME,
                "the order is completed, and it is not clear how; somebody has to look at it there");
    }

    /** Of what we have booked, PayPal no longer has all. */
    private static boolean wentBackPartly(PaymentAttempt attempt, Order order) {
        return attempt.status() == AttemptStatus.PAID
                && order.captured("PARTIALLY_REFUNDED").isPresent();
    }

    private boolean isWanted(PaymentAttempt attempt) {
        return attempt.isOpen()
                && fees.of(attempt.application())
                        .filter(fee -> fee.status().canBecome(FeeStatus.PAID))
                        .isPresent();
    }

    private boolean isOver(PaymentAttempt attempt, Order order) {
        var since = order.createdAt().orElse(attempt.startedAt());
        return since.plus(settings.orderKeep()).isBefore(clock.instant());
    }
}
