package de.amtsweg.payment;

import de.amtsweg.shared.Money;

/** A provider that can send money back the way it came. */
public interface PaysBack {
    /**
     * Sends back money of a paid attempt, or a part of it.
     *
     * @param key made from what is paid back; asked again with the same key, nothing is sent twice
     * @throws ProviderUnavailable when the provider does not answer, or not as agreed
     */
    Repayment refund(PaymentAttempt attempt, Money amount, String key);

    /**
     * Money on its way back.
     *
     * @param providerReference the provider's number of it
     * @param done whether the provider has sent it; otherwise it is still at it
     */
    record Repayment(String providerReference, boolean done) {}
}
