package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The fee of one application. */
public record Fee(
        ApplicationId application,
        PaymentReference reference,
        List<FeeLine> lines,
        FeeStatus status,
        Instant fixedAt,
        Optional<LocalDate> dueOn,
        long version) {
    public Fee {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return Money.sum(lines.stream().map(FeeLine::amount).toList());
    }

    /** Whether somebody has to pay it now. */
    public boolean isDue() {
        return status == FeeStatus.OPEN;
    }

    /** @throws IllegalFeeTransition when the fee cannot become that */
    Fee become(FeeStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalFeeTransition(application, status, next);
        }
        return new Fee(application, reference, lines, next, fixedAt, dueOn, version);
    }

    Fee with(List<FeeLine> all) {
        return new Fee(application, reference, all, status, fixedAt, dueOn, version);
    }

    Fee saved() {
        return new Fee(application, reference, lines, status, fixedAt, dueOn, version + 1);
    }

    Fee dueOn(LocalDate day) {
        return new Fee(application, reference, lines, status, fixedAt, Optional.of(day), version);
    }
}
