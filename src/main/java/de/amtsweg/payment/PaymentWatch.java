package de.amtsweg.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps money from getting lost between a provider and us: asks about attempts nobody came back from, and compares the
 * provider's books with ours. Every attempt is a transaction of its own, and no provider is asked inside one.
 */
@Component
public class PaymentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentWatch.class);

    private final Cashier cashier;
    private final Providers providers;
    private final AttemptTable attempts;
    private final WatchTable table;
    private final Differences differences;
    private final WatchSettings settings;
    private final Clock clock;
    private final TransactionTemplate outside;
    private final TransactionTemplate step;

    PaymentWatch(
            Cashier cashier,
            Providers providers,
            AttemptTable attempts,
            WatchTable table,
            Differences differences,
            WatchSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cashier = cashier;
        this.providers = providers;
        this.attempts = attempts;
        this.table = table;
        this.differences = differences;
        this.settings = settings;
        this.clock = clock;
        this.outside = new TransactionTemplate(transactions);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.step = new TransactionTemplate(transactions);
    }

    /** Asks about open attempts; one that is too old and that the provider has never heard the end of is given up. */
    public void askAboutOpenAttempts() {
        outside.executeWithoutResult(
                none -> table.open(now(), settings.pause(), settings.most()).forEach(this::ask));
    }

    /** Compares every attempt that has ended with what the provider says, once, some time after its end. */
    public void compareBooks() {
        outside.executeWithoutResult(none -> table.uncompared(now().minus(settings.compareAfter()), settings.most())
                .forEach(this::compare));
    }

    private void ask(AttemptId id) {
        table.asked(id, now());
        var attempt = attempts.find(id).orElseThrow();
        if (cashier.lookAt(attempt).orElse(null) instanceof Booking.Refused(var reason)) {
            // The provider has money we cannot book: a person has to look, and nobody is asked again.
            cashier.failed(id);
            var difference = reason == Booking.Reason.OTHER_AMOUNT ? "other-amount" : "other-reference";
            step.executeWithoutResult(writing -> differences.raise(attempt, difference));
        }
        attempts.find(id)
                .filter(PaymentAttempt::isOpen)
                .filter(open -> open.startedAt().isBefore(now().minus(settings.giveUpAfter())))
                .ifPresent(open -> cashier.failed(open.id()));
    }

    private void compare(AttemptId id) {
        var attempt = attempts.find(id).orElseThrow();
        var provider = providers.find(attempt.provider());
        if (provider.isEmpty()) {
            return;
        }
        try {
            var state = provider.get().stateOf(attempt);
            var difference = difference(attempt, state);
            if (difference.isPresent() && attempt.status() != AttemptStatus.PAID) {
                // Paid after all, and nobody told us: booked now, or paid back when nothing was due any more.
                cashier.lookAt(attempt);
            }
            step.executeWithoutResult(writing -> {
                difference.ifPresent(what -> differences.raise(attempt, what));
                table.compared(id, now());
            });
        } catch (ProviderUnavailable notNow) {
            LOG.warn("Books of attempt {} are compared later: {}", id, notNow.getMessage());
        }
    }

    /** What does not fit, in a word; empty when both say the same. */
    private static Optional<String> difference(PaymentAttempt ours, PaymentState theirs) {
        boolean paidHere = ours.status() == AttemptStatus.PAID;
        return switch (theirs) {
            case PaymentState.Paid paid when !paidHere -> Optional.of("paid-there");
            case PaymentState.Paid(var reference, var amount)
            when !amount.equals(ours.amount()) -> Optional.of("other-amount");
            case PaymentState.Paid(var reference, var amount)
            when !ours.providerReference().equals(Optional.of(reference)) -> Optional.of("other-reference");
            case PaymentState.Paid same -> Optional.empty();
            default -> paidHere ? Optional.of("not-paid-there") : Optional.empty();
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
