package de.amtsweg.payment;

import java.net.URI;

/** One way to pay. Its bean is collected by the {@link Cashier}; nothing lists the providers. */
public interface PaymentProvider {
    /** As settings, attempts and message keys ({@code payment.provider.<name>}) call it. */
    String name();

    /** Whether no real money moves; production refuses such a provider. */
    boolean sandbox();

    /**
     * Where the payer goes to pay. The attempt has been stored before; asked again for the same attempt, the provider
     * must not begin a second payment.
     */
    URI begin(PaymentAttempt attempt);
}
