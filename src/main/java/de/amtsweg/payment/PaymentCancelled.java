package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;

/** Somebody gave up an attempt to pay, or it failed; the fee is still open. The reference names the one attempt. */
public record PaymentCancelled(ApplicationId application, String reference) {}
