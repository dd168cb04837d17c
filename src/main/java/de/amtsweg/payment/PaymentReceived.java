package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;

/** The fee of an application has been paid and booked; the reference names the one payment. Published while it is booked. */
public record PaymentReceived(ApplicationId application, String reference) {}
