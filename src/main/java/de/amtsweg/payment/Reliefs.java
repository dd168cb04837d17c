package de.amtsweg.payment;

import de.amtsweg.application.Applications;
import de.amtsweg.journal.Journal;
import de.amtsweg.payment.Relief.Effect;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reductions and waivers by members of staff. What is open becomes less; what is with the treasury already is taken off its
 * claim; what was paid is paid back by a payment order.
 */
@Service
@Transactional
public class Reliefs {
    private final Fees fees;
    private final Treasury treasury;
    private final Applications applications;
    private final ReliefTable table;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reliefs(
            Fees fees,
            Treasury treasury,
            Applications applications,
            ReliefTable table,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.fees = fees;
        this.treasury = treasury;
        this.applications = applications;
        this.table = table;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** What became of a wish to make a fee less. */
    public enum Result {
        GRANTED,
        /** The fee was paid, reduced or handed over since the clerk looked at it. */
        CHANGED_MEANWHILE,
        /** More than the fee. */
        TOO_MUCH,
        /** Nobody owes or has paid anything that could become less, or the case is closed: then it is the treasury's. */
        NOTHING_LEFT
    }

    /**
     * Makes a fee less.
     *
     * @param seen the version of the fee the clerk saw
     * @throws IllegalStateException when no fee was fixed
     */
    public Result grant(ApplicationId application, long seen, ReliefGrant grant, PersonId clerk) {
        var fee = fees.locked(application);
        if (!canGrant(fee)) {
            return Result.NOTHING_LEFT;
        }
        if (fee.version() != seen) {
            return Result.CHANGED_MEANWHILE;
        }
        if (grant.amount().compareTo(fee.total()) > 0) {
            return Result.TOO_MUCH;
        }
        var relief = new Relief(
                table.of(application).size() + 1,
                grant,
                apply(fee, grant),
                clerk,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        table.insert(application, relief);
        record(fee, relief);
        events.publishEvent(new FeeRelieved(application, relief));
        return Result.GRANTED;
    }

    /** Whether this fee can become less. A closed case stays as it is: what is still owed then is the treasury's. */
    @Transactional(readOnly = true)
    public boolean canGrant(Fee fee) {
        return switch (fee.status()) {
            case OPEN, HANDED_OVER, PAID ->
                !applications.get(fee.application()).status().isFinal();
            case NONE, WAIVED, CANCELLED, REFUND_ORDERED -> false;
        };
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Relief> of(ApplicationId application) {
        return table.of(application);
    }

    /** Those nobody has told the payer of, who is being told now. */
    public List<Relief> tell(ApplicationId application) {
        var untold = table.untold(application);
        untold.forEach(relief -> table.told(application, relief, clock.instant()));
        return untold;
    }

    private Effect apply(Fee fee, ReliefGrant grant) {
        if (fee.status() == FeeStatus.PAID) {
            treasury.paymentOrder(fee.application(), grant.amount());
            return Effect.PAID_BACK;
        }
        if (grant.amount().equals(fee.total())) {
            fees.waive(fee);
            return Effect.WAIVED;
        }
        fees.reduce(fee, grant);
        return Effect.REDUCED;
    }

    private void record(Fee before, Relief relief) {
        var type = switch (relief.effect()) {
            case REDUCED -> "fee-reduced";
            case WAIVED -> "fee-waived";
            case PAID_BACK -> "fee-partly-paid-back";
        };
        var details = Map.of(
                "total", before.total().format(Locale.GERMANY),
                "amount", relief.grant().amount().format(Locale.GERMANY),
                "legalBasis", relief.grant().legalBasis());
        journal.record(before.application(), Actor.staff(relief.grantedBy()), type, details, List.of());
    }
}
