package de.amtsweg.payment.sandbox;

import de.amtsweg.payment.PaymentAttempt;
import de.amtsweg.payment.PaymentProvider;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Sends the payer to a page where paying, giving up and failing are buttons. */
@Component
class SandboxProvider implements PaymentProvider {
    static final String NAME = "sandbox";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean sandbox() {
        return true;
    }

    @Override
    public URI begin(PaymentAttempt attempt) {
        return URI.create("/zahlung/sandbox/" + attempt.id());
    }
}
