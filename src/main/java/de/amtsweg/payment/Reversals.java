package de.amtsweg.payment;

import org.springframework.stereotype.Service;

/**
 * Money that a provider has sent back after we booked it: the payer had it charged back, or somebody refunded it in the
 * provider's own pages. Nothing is booked by itself, for a refund may have been ordered as well; a person has to look.
 */
@Service
public class Reversals {
    private final Fees fees;
    private final ProviderMessages messages;
    private final Differences differences;
    private final Retries retries;

    Reversals(Fees fees, ProviderMessages messages, Differences differences, Retries retries) {
        this.fees = fees;
        this.messages = messages;
        this.differences = differences;
        this.retries = retries;
    }

    /**
     * A genuine message says that the money of a paid attempt went back; taken once, however often it comes.
     *
     * @param event the provider's number of the message
     */
    public void report(PaymentAttempt attempt, String event) {
        retries.inTransaction(() -> {
            // One after the other: whoever comes second finds the message taken.
            fees.locked(attempt.application());
            boolean first = !messages.known(attempt.provider(), event);
            if (first) {
                differences.raise(attempt, "taken-back");
                messages.taken(attempt.provider(), event, "taken");
            }
            return first;
        });
    }
}
