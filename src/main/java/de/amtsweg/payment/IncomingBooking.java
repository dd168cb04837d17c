package de.amtsweg.payment;

import de.amtsweg.payment.IncomingReport.Taken;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes the lines of the treasury's files, each once and for certain before the next one. */
@Component
class IncomingBooking {
    private final IncomingTable table;
    private final Fees fees;
    private final Bookkeeper bookkeeper;
    private final Counters counters;
    private final Retries retries;
    private final Clock clock;

    IncomingBooking(
            IncomingTable table, Fees fees, Bookkeeper bookkeeper, Counters counters, Retries retries, Clock clock) {
        this.table = table;
        this.fees = fees;
        this.bookkeeper = bookkeeper;
        this.counters = counters;
        this.retries = retries;
        this.clock = clock;
    }

    Taken take(AuthorityId authority, String file, IncomingLine line) {
        try {
            return retries.alone(() -> takeOnce(authority, file, line));
        } catch (DuplicateKeyException sameMoment) {
            // Somebody else has just taken it; what is there now says whether it was the same payment.
            return retries.alone(() -> takeOnce(authority, file, line));
        }
    }

    private Taken takeOnce(AuthorityId authority, String file, IncomingLine line) {
        var known = table.same(authority, line);
        if (known.isEmpty()) {
            return judge(authority, file, line);
        }
        var renamed = line.underItsFingerprint();
        return known.get() || table.same(authority, renamed).isPresent()
                ? Taken.KNOWN_BEFORE
                : judge(authority, file, renamed);
    }

    private Taken judge(AuthorityId authority, String file, IncomingLine line) {
        var id = table.insert(authority, file, line, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var fee = line.fault().isPresent() ? Optional.<Fee>empty() : feeOf(authority, line.reference());
        var reason = line.fault()
                .or(() -> fee.isEmpty()
                        ? Optional.of(unknown(line.reference()))
                        : book(
                                fee.get(),
                                authority,
                                line.key(),
                                Objects.requireNonNull(line.amount()),
                                Actor.system("payment")));
        if (reason.isPresent()) {
            table.leave(id, reason.get());
            return Taken.LEFT_OVER;
        }
        table.booked(id, fee.orElseThrow().application());
        return Taken.BOOKED;
    }

    /** Books a payment somebody has found the fee for; answers why it cannot be. */
    Optional<LeftOver.Reason> book(Fee fee, LeftOver payment, Actor actor) {
        return payment.amount()
                .filter(amount -> amount.compareTo(Money.ZERO) > 0)
                .map(amount -> book(fee, payment.authority(), payment.key(), amount, actor))
                .orElse(Optional.of(LeftOver.Reason.ODD_AMOUNT));
    }

    private Optional<LeftOver.Reason> book(Fee fee, AuthorityId authority, String key, Money amount, Actor actor) {
        var booking = bookkeeper.bookTransfer(fee.application(), authority + "/" + key, amount, actor);
        return switch (booking) {
            case Booking.Booked booked -> Optional.empty();
            case Booking.AlreadyBooked before -> Optional.empty();
            case Booking.PaidBack back -> Optional.empty();
            case Booking.Refused(var refused)
            when refused == Booking.Reason.OTHER_AMOUNT ->
                Optional.of(amount.compareTo(fee.total()) < 0 ? LeftOver.Reason.TOO_LITTLE : LeftOver.Reason.TOO_MUCH);
            case Booking.Refused(var refused)
            when refused == Booking.Reason.NOTHING_DUE ->
                Optional.of(nothingDue(fees.of(fee.application()).orElse(fee).status()));
            case Booking.Refused other -> Optional.of(LeftOver.Reason.KEY_USED_BEFORE);
        };
    }

    private Optional<Fee> feeOf(AuthorityId authority, String reference) {
        return PaymentReference.read(reference)
                .flatMap(fees::find)
                .filter(fee -> counters.authorityOf(fee.application()).equals(Optional.of(authority)));
    }

    private static LeftOver.Reason unknown(String reference) {
        return reference.length() == 13 && PaymentReference.read(reference).isEmpty()
                ? LeftOver.Reason.WRONG_CHECK_DIGIT
                : LeftOver.Reason.UNKNOWN_REFERENCE;
    }

    private static LeftOver.Reason nothingDue(FeeStatus status) {
        return switch (status) {
            case PAID -> LeftOver.Reason.ALREADY_PAID;
            case REFUND_ORDERED -> LeftOver.Reason.REFUND_ORDERED;
            case NONE, OPEN, WAIVED, CANCELLED, HANDED_OVER -> LeftOver.Reason.NOTHING_DUE;
        };
    }
}
