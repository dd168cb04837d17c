package de.amtsweg.payment;

/** Where a fee stands. */
public enum FeeStatus {
    /** Nothing is due: the table came to zero. */
    NONE,
    OPEN,
    PAID,
    WAIVED,
    CANCELLED,
    /** Unpaid in time: now a claim of the treasury. */
    HANDED_OVER,
    REFUND_ORDERED;

    /** All legal transitions of a fee. */
    public boolean canBecome(FeeStatus next) {
        return switch (this) {
            case OPEN -> next == PAID || next == WAIVED || next == CANCELLED || next == HANDED_OVER;
            // Money may still come in by an attempt begun earlier; a withdrawn notice ends the treasury's claim.
            case HANDED_OVER -> next == PAID || next == WAIVED || next == CANCELLED;
            case PAID -> next == REFUND_ORDERED;
            case NONE, WAIVED, CANCELLED, REFUND_ORDERED -> false;
        };
    }

    /** Whether nobody has to pay anything any more, as far as the process is concerned. */
    public boolean isSettled() {
        return this != OPEN;
    }
}
