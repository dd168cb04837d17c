package de.amtsweg.payment.sandbox;

import de.amtsweg.payment.AttemptId;
import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.Begun;
import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.PaymentProvider;
import de.amtsweg.payment.PaymentState;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Sends the payer to a page where paying, paying without being heard of, giving up and failing are buttons. */
@Component
class SandboxProvider implements PaymentProvider {
    static final String NAME = "sandbox";

    /** Paid here, and nobody told; lost when the server stops, like a real message. */
    private final Set<AttemptId> paidInSilence = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean sandbox() {
        return true;
    }

    @Override
    public Begun begin(PaymentAttempt attempt) {
        return new Begun(
                URI.create("/zahlung/sandbox/" + attempt.id()),
                Optional.of(attempt.id().toString()));
    }

    @Override
    public PaymentState stateOf(PaymentAttempt attempt) {
        // What was paid on the page was told at once: of that, our books are the sandbox's, too.
        return attempt.status() == AttemptStatus.PAID || paidInSilence.contains(attempt.id())
                ? new PaymentState.Paid(referenceOf(attempt), attempt.amount())
                : new PaymentState.Waiting();
    }

    void payInSilence(PaymentAttempt attempt) {
        paidInSilence.add(attempt.id());
    }

    static String referenceOf(PaymentAttempt attempt) {
        return "sandbox-" + attempt.id();
    }
}
