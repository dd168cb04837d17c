package de.amtsweg.payment;

/** Where one attempt to pay stands. */
public enum AttemptStatus {
    OPEN,
    PAID,
    CANCELLED,
    FAILED;

    /** Money that arrives counts, even after the attempt was given up. */
    public boolean canBecome(AttemptStatus next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case CANCELLED, FAILED -> next == PAID;
            case PAID -> false;
        };
    }
}
