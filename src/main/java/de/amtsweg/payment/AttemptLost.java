package de.amtsweg.payment;

/**
 * A provider knows this attempt but does not tell any more where to pay it: its answer was lost. Nobody was led there, so
 * nobody can pay it; a new attempt takes its place.
 */
public class AttemptLost extends ProviderUnavailable {
    private final AttemptId attempt;

    public AttemptLost(PaymentAttempt attempt) {
        super(attempt.provider(), "the answer in which it began attempt " + attempt.id() + " was lost");
        this.attempt = attempt.id();
    }

    AttemptId attempt() {
        return attempt;
    }
}
