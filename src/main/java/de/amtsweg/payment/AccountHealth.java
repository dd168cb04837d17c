package de.amtsweg.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the account of an authority with a provider can be used, as far as this server knows since its start.
 *
 * @param authority whose account it is
 * @param succeeded when the provider last answered as agreed
 * @param failed when it last did not
 * @param problem why it did not, without anything personal or secret; empty when it always did
 * @param certificateEnds when the certificate we show there ends; empty where none is shown
 */
public record AccountHealth(
        String provider,
        String authority,
        Optional<Instant> succeeded,
        Optional<Instant> failed,
        String problem,
        Optional<Instant> certificateEnds) {
    private static final long SOON = 30;

    /** What the last conversation says about the next one. */
    public enum State {
        UNTRIED,
        WORKS,
        FAILS
    }

    public State state() {
        if (failed.isPresent() && succeeded.filter(failed.get()::isBefore).isEmpty()) {
            return State.FAILS;
        }
        return succeeded.isPresent() ? State.WORKS : State.UNTRIED;
    }

    /** Whole days until the certificate ends, below zero afterwards. */
    public Optional<Long> daysLeft(Instant now) {
        return certificateEnds.map(
                end -> Math.floorDiv(Duration.between(now, end).toSeconds(), 86_400L));
    }

    /** Whether a new certificate has to be asked for now. */
    public boolean endsSoon(Instant now) {
        return daysLeft(now).filter(days -> days < SOON).isPresent();
    }
}
