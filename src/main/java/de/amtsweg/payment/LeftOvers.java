package de.amtsweg.payment;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Received payments that could not be booked by themselves: the cash desk sorts them out, each once. */
@Service
public class LeftOvers {
    /** So many stand on a page; who sorts them out sees the next ones. */
    private static final int SHOWN = 200;

    private static final int LONGEST_REASON = 500;

    private final IncomingTable table;
    private final IncomingBooking booking;
    private final Fees fees;
    private final Counters counters;
    private final Journal journal;
    private final Retries retries;
    private final Clock clock;

    LeftOvers(
            IncomingTable table,
            IncomingBooking booking,
            Fees fees,
            Counters counters,
            Journal journal,
            Retries retries,
            Clock clock) {
        this.table = table;
        this.booking = booking;
        this.fees = fees;
        this.counters = counters;
        this.journal = journal;
        this.retries = retries;
        this.clock = clock;
    }

    /** What came of sorting a payment out. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody has sorted it out already, perhaps the same person a moment ago. */
        record DoneBefore() implements Outcome {}

        /** It cannot be booked for this fee. */
        record NotFitting(LeftOver.Reason reason) implements Outcome {}
    }

    /** What this person may sort out, the oldest first. */
    public List<LeftOver> leftOver(PersonId person) {
        return table.leftOver(counters.authoritiesWhere(person, Permission.WORK_TASKS), SHOWN);
    }

    /** Books a payment for the application it was meant for. */
    public Outcome assign(UUID id, PersonId person, ApplicationId application) {
        return sortOut(id, person, left -> {
            var actor = counters.actor(person, Permission.WORK_TASKS, left.authority());
            var fee = fees.of(application)
                    .filter(known -> counters.authorityOf(application).equals(Optional.of(left.authority())));
            if (fee.isEmpty()) {
                return new Outcome.NotFitting(LeftOver.Reason.UNKNOWN_REFERENCE);
            }
            var reason = booking.book(fee.get(), left, actor);
            if (reason.isPresent()) {
                return new Outcome.NotFitting(reason.get());
            }
            table.assigned(id, application, person, now());
            return new Outcome.Done();
        });
    }

    /**
     * Notes that a payment was settled by other means, the treasury having sent it back, say.
     *
     * @throws IllegalArgumentException without a reason, or with one of more than 500 characters
     */
    public Outcome settledElsewhere(UUID id, PersonId person, String because) {
        if (because.isBlank() || because.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A payment is settled elsewhere for a reason: " + id);
        }
        return sortOut(id, person, left -> {
            table.settledElsewhere(id, because.strip(), person, now());
            PaymentReference.read(left.reference())
                    .flatMap(fees::find)
                    .filter(fee -> counters.authorityOf(fee.application()).equals(Optional.of(left.authority())))
                    .ifPresent(fee -> note(fee, left, person));
            return new Outcome.Done();
        });
    }

    private Outcome sortOut(UUID id, PersonId person, Function<LeftOver, Outcome> work) {
        var authority = table.authorityOf(id)
                .orElseThrow(() -> new NotPermitted(person, Permission.WORK_TASKS, "an unknown payment"));
        counters.actor(person, Permission.WORK_TASKS, authority);
        return retries.inTransaction(() -> table.lock(id).map(work).orElseGet(Outcome.DoneBefore::new));
    }

    private void note(Fee fee, LeftOver left, PersonId person) {
        var actor = counters.actor(person, Permission.WORK_TASKS, left.authority());
        var amount = left.amount().map(known -> known.format(Locale.GERMANY)).orElse("–");
        journal.record(fee.application(), actor, "payment-settled-elsewhere", Map.of("amount", amount), List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
