package de.amtsweg.payment;

import de.amtsweg.shared.AuthorityId;
import java.util.List;

/**
 * One way to pay. Its bean is collected by the {@link Cashier}; nothing lists the providers. A provider talks to others
 * and books nothing: what it learns it tells the cashier. It is never called inside a transaction.
 */
public interface PaymentProvider {
    /** As settings, attempts and message keys ({@code payment.provider.<name>}) call it. */
    String name();

    /** Whether no real money moves; production refuses such a provider. */
    boolean sandbox();

    /**
     * Called once at the start when this provider is switched on.
     *
     * @throws IllegalStateException when its settings do not do, naming them
     */
    default void check() {}

    /** Whether this authority can use it: an account is configured. */
    default boolean serves(AuthorityId authority) {
        return true;
    }

    /** The accounts it is configured with, and how they were last reached. */
    default List<AccountHealth> accounts() {
        return List.of();
    }

    /** Asks whether it would answer, for every account; {@link #accounts()} says what came of it. Nothing is begun. */
    default void tryAccounts() {}

    /**
     * Where the payer goes to pay. The attempt has been stored before; asked again for the same attempt, the provider
     * must not begin a second payment.
     *
     * @throws ProviderUnavailable when the provider does not answer, or not as agreed
     * @throws AttemptLost when the provider has begun it and cannot say any more where it is paid
     */
    Begun begin(PaymentAttempt attempt);

    /**
     * What has become of an attempt, by the provider's own word; asked when the payer returns (which proves nothing), again
     * and again while an attempt is open, and when books are compared. Where the provider waits for us to take the money,
     * this takes it, once.
     *
     * @throws ProviderUnavailable when the provider does not answer, or not as agreed
     */
    PaymentState stateOf(PaymentAttempt attempt);
}
