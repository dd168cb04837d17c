package de.amtsweg.payment;

/** What the treasury is asked to do. */
public enum OrderKind {
    /** Collect a fee that was not paid in time. */
    CLAIM("forderung"),
    /** A claim is none any more, or less: the fee was cancelled, waived or reduced. */
    CLAIM_WITHDRAWN("absetzung"),
    /** A claim was paid here in the meantime. */
    CLAIM_SETTLED("zahlung"),
    /** Pay money back. */
    PAYMENT_ORDER("auszahlung");

    private final String word;

    OrderKind(String word) {
        this.word = word;
    }

    /** As the files for the treasury call it. */
    public String word() {
        return word;
    }
}
