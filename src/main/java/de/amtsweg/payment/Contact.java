package de.amtsweg.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a provider was last reached under one account, and when and why it last was not; kept by each server for itself. */
public final class Contact {
    private final Clock clock;
    private @Nullable Instant succeeded;
    private @Nullable Instant failed;
    private String problem = "";

    public Contact(Clock clock) {
        this.clock = clock;
    }

    public synchronized void succeeded() {
        succeeded = clock.instant();
    }

    public synchronized void failed(ProviderUnavailable why) {
        failed = clock.instant();
        problem = why.problem();
    }

    public synchronized AccountHealth health(String provider, String authority, Optional<Instant> certificateEnds) {
        return new AccountHealth(
                provider,
                authority,
                Optional.ofNullable(succeeded),
                Optional.ofNullable(failed),
                problem,
                certificateEnds);
    }
}
