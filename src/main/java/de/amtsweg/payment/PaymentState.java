package de.amtsweg.payment;

import de.amtsweg.shared.Money;

/** What a provider says has become of an attempt. */
public sealed interface PaymentState {
    /** Nothing is decided: the payer has not finished, or the provider is still at it. */
    record Waiting() implements PaymentState {}

    /** The money is there, under this reference of the provider. Only what the provider itself says counts as paid. */
    record Paid(String providerReference, Money amount) implements PaymentState {}

    /** The payer gave up. */
    record Cancelled() implements PaymentState {}

    /** The provider could not take the money, or waits no longer. */
    record Failed() implements PaymentState {}
}
