package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** One attempt to pay a fee with one provider. */
public record PaymentAttempt(
        AttemptId id,
        ApplicationId application,
        PaymentReference reference,
        String provider,
        Money amount,
        AttemptStatus status,
        Optional<String> providerReference,
        URI returnTo,
        Instant startedAt) {
    public boolean isOpen() {
        return status == AttemptStatus.OPEN;
    }
}
