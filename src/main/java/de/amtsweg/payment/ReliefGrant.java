package de.amtsweg.payment;

import de.amtsweg.shared.Money;

/**
 * By how much somebody's fee is to become less, and why: a reduction (Ermäßigung), or a waiver (Erlass) when it is all of
 * it. The reason is read by whoever owes the fee.
 */
public record ReliefGrant(Money amount, String legalBasis, String reason) {
    public static final int LONGEST_LEGAL_BASIS = 200;
    public static final int LONGEST_REASON = 1000;

    /**
     * @throws IllegalArgumentException when the amount is not positive, or legal basis or reason are missing or too long
     */
    public ReliefGrant {
        legalBasis = legalBasis.strip();
        reason = reason.strip();
        if (amount.compareTo(Money.ZERO) <= 0) {
            throw new IllegalArgumentException("A relief makes a fee less");
        }
        if (legalBasis.isEmpty() || legalBasis.length() > LONGEST_LEGAL_BASIS) {
            throw new IllegalArgumentException("A relief is granted on a legal basis");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A relief is granted for a reason");
        }
    }
}
