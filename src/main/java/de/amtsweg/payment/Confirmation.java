package de.amtsweg.payment;

import de.amtsweg.shared.Money;

/** What a provider says: this attempt has been paid, under this reference of the provider, with this amount. */
public record Confirmation(AttemptId attempt, String provider, String providerReference, Money amount) {}
