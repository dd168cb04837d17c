package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to pay a fee with one provider.
 *
 * @param transaction the provider's number of what the payer was led to; empty before the provider has given one
 * @param providerReference the provider's number of the money that came in; empty before it did
 */
public record PaymentAttempt(
        AttemptId id,
        ApplicationId application,
        PaymentReference reference,
        String provider,
        Money amount,
        AttemptStatus status,
        Optional<String> transaction,
        Optional<String> providerReference,
        URI returnTo,
        Instant startedAt) {
    public boolean isOpen() {
        return status == AttemptStatus.OPEN;
    }
}
