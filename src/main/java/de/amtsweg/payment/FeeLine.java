package de.amtsweg.payment;

import de.amtsweg.shared.Money;

/** One line of a fee: what for, by which law, how much, and the account it is booked to. */
public record FeeLine(String text, String legalBasis, Money amount, String bookingKey) {}
