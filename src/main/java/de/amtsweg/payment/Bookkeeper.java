package de.amtsweg.payment;

import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Books payments, one at a time per fee: whoever wants to book holds the fee's row. */
@Component
class Bookkeeper {
    static final String COUNTER = "counter";
    static final String TRANSFER = "transfer";
    private static final int LONGEST_RECEIPT_NUMBER = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeper.class);

    private final Fees fees;
    private final AttemptTable attempts;
    private final TreasuryOrders orders;
    private final Counters counters;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bookkeeper(
            Fees fees,
            AttemptTable attempts,
            TreasuryOrders orders,
            Counters counters,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.fees = fees;
        this.attempts = attempts;
        this.orders = orders;
        this.counters = counters;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    Booking book(Confirmation confirmation) {
        var known = attempts.find(confirmation.attempt());
        if (known.isEmpty()) {
            return refused(confirmation, Booking.Reason.UNKNOWN_ATTEMPT);
        }
        var fee = fees.locked(known.get().application());
        var attempt = attempts.find(confirmation.attempt()).orElseThrow();
        if (!attempt.provider().equals(confirmation.provider())) {
            return refused(confirmation, Booking.Reason.OTHER_PROVIDER);
        }
        if (!attempt.amount().equals(confirmation.amount())) {
            return refused(confirmation, Booking.Reason.OTHER_AMOUNT);
        }
        var paid = attempts.paidUnder(confirmation.provider(), confirmation.providerReference());
        if (paid.isPresent()) {
            return paid.get().application().equals(attempt.application())
                    ? new Booking.AlreadyBooked()
                    : refused(confirmation, Booking.Reason.REFERENCE_USED_BEFORE);
        }
        // The provider took money twice for one attempt: the second payment gets a line of its own.
        var line = attempt.status() == AttemptStatus.PAID ? again(attempt) : attempt;
        return book(fee, line, confirmation.providerReference(), Actor.system("payment"));
    }

    /** Cash: there is no redirect, so attempt and payment are one. */
    Booking bookCash(ApplicationId application, PersonId clerk, String receiptNumber, Money amount) {
        var fee = fees.locked(application);
        var unit = counters.unitOf(clerk, application);
        if (receiptNumber.isBlank() || receiptNumber.length() > LONGEST_RECEIPT_NUMBER) {
            return new Booking.Refused(Booking.Reason.UNUSABLE_RECEIPT_NUMBER);
        }
        // Receipts are numbered by each authority for itself.
        var receipt = unit.authority() + "/" + receiptNumber.strip();
        return bookAtOnce(fee, COUNTER, receipt, amount, counters.actor(clerk, unit));
    }

    /** Money the treasury has received; its key tells payments apart. */
    Booking bookTransfer(ApplicationId application, String key, Money amount, Actor actor) {
        return bookAtOnce(fees.locked(application), TRANSFER, key, amount, actor);
    }

    private Booking bookAtOnce(Fee fee, String provider, String reference, Money amount, Actor actor) {
        var paid = attempts.paidUnder(provider, reference);
        if (paid.isPresent()) {
            return paid.get().application().equals(fee.application())
                    ? new Booking.AlreadyBooked()
                    : new Booking.Refused(Booking.Reason.REFERENCE_USED_BEFORE);
        }
        if (!fee.status().canBecome(FeeStatus.PAID)) {
            return new Booking.Refused(Booking.Reason.NOTHING_DUE);
        }
        if (!fee.total().equals(amount)) {
            return new Booking.Refused(Booking.Reason.OTHER_AMOUNT);
        }
        return book(fee, attempts.add(fee, provider, URI.create("/"), now()), reference, actor);
    }

    private Booking book(Fee fee, PaymentAttempt attempt, String reference, Actor actor) {
        boolean needed = fees.pay(fee);
        attempts.paid(attempt.id(), reference, needed, now());
        if (!needed) {
            orders.payBack(fee, attempt, attempt.amount());
            record(attempt, actor, "payment-paid-back");
            return new Booking.PaidBack();
        }
        if (fee.status() == FeeStatus.HANDED_OVER) {
            orders.settleClaim(fee);
        }
        record(attempt, actor, "payment-received");
        var tooMuch = attempt.amount().minus(fee.total());
        if (tooMuch.compareTo(Money.ZERO) > 0) {
            // The fee became less while it was being paid.
            orders.payBack(fee, attempt, tooMuch);
        }
        events.publishEvent(
                new PaymentReceived(attempt.application(), attempt.id().toString()));
        return new Booking.Booked();
    }

    private PaymentAttempt again(PaymentAttempt attempt) {
        return attempts.add(fees.locked(attempt.application()), attempt.provider(), attempt.returnTo(), now());
    }

    private Booking refused(Confirmation confirmation, Booking.Reason reason) {
        LOG.warn("Payment of attempt {} by {} refused: {}", confirmation.attempt(), confirmation.provider(), reason);
        return new Booking.Refused(reason);
    }

    private void record(PaymentAttempt attempt, Actor actor, String type) {
        var details = Map.of("amount", attempt.amount().format(Locale.GERMANY), "provider", attempt.provider());
        journal.record(attempt.application(), actor, type, details, List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
