package de.amtsweg.payment;

/**
 * A provider cannot say any more where this attempt is paid: its answer was lost before anybody was led there, or it has
 * forgotten the payment. A new attempt takes its place; should money come for this one after all, it is booked or paid back.
 */
public class AttemptLost extends ProviderUnavailable {
    private final transient PaymentAttempt attempt;

    public AttemptLost(PaymentAttempt attempt) {
        super(attempt.provider(), "it does not say any more where attempt " + attempt.id() + " is paid");
        this.attempt = attempt;
    }

    PaymentAttempt attempt() {
        return attempt;
    }
}
