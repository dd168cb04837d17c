package de.amtsweg.payment;

import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fees of all applications: fixed once, then paid, waived, cancelled or handed to the treasury. */
@Service
@Transactional
public class Fees {
    private final FeeTable table;
    private final TreasuryOrders orders;
    private final Journal journal;
    private final Clock clock;

    Fees(FeeTable table, TreasuryOrders orders, Journal journal, Clock clock) {
        this.table = table;
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
    }

    /** Fixes the fee; when it has been fixed before, that one stays. Lines that come to zero leave nothing due. */
    public Fee fix(ApplicationId application, List<FeeLine> lines) {
        return table.find(application).orElseGet(() -> {
            var total = Money.sum(lines.stream().map(FeeLine::amount).toList());
            if (total.compareTo(Money.ZERO) < 0) {
                throw new IllegalArgumentException(
                        "The fee of application %s would be negative: %s".formatted(application, total));
            }
            var fee = new Fee(
                    application,
                    unusedReference(),
                    lines,
                    total.isZero() ? FeeStatus.NONE : FeeStatus.OPEN,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Optional.empty(),
                    0);
            table.insert(fee);
            record(fee, Actor.system("payment"), "fee-fixed");
            return fee;
        });
    }

    @Transactional(readOnly = true)
    public Optional<Fee> of(ApplicationId application) {
        return table.find(application);
    }

    /** The fee a Kassenzeichen belongs to. */
    @Transactional(readOnly = true)
    public Optional<Fee> find(PaymentReference reference) {
        return table.find(reference);
    }

    /** Says until when the fee has to be paid. The day the payer was told first stays. */
    public Fee request(ApplicationId application, LocalDate dueOn) {
        var fee = locked(application);
        if (fee.dueOn().isPresent() || fee.status() != FeeStatus.OPEN) {
            return fee;
        }
        return save(fee.dueOn(dueOn));
    }

    /** Nobody has to pay an open fee any more. Does nothing when there is none or it is settled otherwise. */
    public void cancel(ApplicationId application) {
        table.lock(application)
                .filter(known -> known.status().canBecome(FeeStatus.CANCELLED))
                .ifPresent(open -> {
                    record(save(open.become(FeeStatus.CANCELLED)), Actor.system("payment"), "fee-cancelled");
                    if (open.status() == FeeStatus.HANDED_OVER) {
                        orders.withdrawClaim(open, open.total());
                    }
                });
    }

    /** Nobody has to pay this fee any more. */
    void waive(Fee locked) {
        save(locked.become(FeeStatus.WAIVED));
        if (locked.status() == FeeStatus.HANDED_OVER) {
            orders.withdrawClaim(locked, locked.total());
        }
    }

    /** Less is to be paid: lines that are taken off stand behind the others, account by account. */
    void reduce(Fee locked, ReliefGrant grant) {
        table.append(locked, Reduction.linesOf(locked, grant));
        save(locked);
        if (locked.status() == FeeStatus.HANDED_OVER) {
            orders.withdrawClaim(locked, grant.amount());
        }
    }

    /** The unpaid fee becomes the treasury's; answers whether it is with the treasury now. */
    boolean handOver(ApplicationId application) {
        return end(application, FeeStatus.HANDED_OVER, fee -> fee.status() == FeeStatus.OPEN, "fee-handed-over");
    }

    /** Money came in; answers whether the fee needed it. */
    boolean pay(Fee fee) {
        if (!fee.status().canBecome(FeeStatus.PAID)) {
            return false;
        }
        save(fee.become(FeeStatus.PAID));
        return true;
    }

    /** The paid fee will be paid back. */
    boolean refund(ApplicationId application) {
        return end(application, FeeStatus.REFUND_ORDERED, fee -> fee.status() == FeeStatus.PAID, "refund-ordered");
    }

    /** @throws IllegalStateException when no fee was fixed */
    Fee locked(ApplicationId application) {
        return table.lock(application)
                .orElseThrow(() -> new IllegalStateException("No fee was fixed for application " + application));
    }

    private boolean end(ApplicationId application, FeeStatus end, Predicate<Fee> ready, String type) {
        var fee = locked(application);
        if (ready.test(fee)) {
            record(save(fee.become(end)), Actor.system("payment"), type);
            return true;
        }
        return fee.status() == end;
    }

    private Fee save(Fee fee) {
        table.update(fee);
        return fee.saved();
    }

    private PaymentReference unusedReference() {
        return Stream.generate(() -> PaymentReference.random(LocalDate.now(clock)))
                .filter(reference -> table.find(reference).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void record(Fee fee, Actor actor, String type) {
        journal.record(
                fee.application(), actor, type, Map.of("total", fee.total().format(Locale.GERMANY)), List.of());
    }
}
