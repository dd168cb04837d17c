package de.amtsweg.payment;

/** What became of a confirmed payment. */
public sealed interface Booking {
    /** The fee is paid. */
    record Booked() implements Booking {}

    /** This very payment was booked before; nothing happened. */
    record AlreadyBooked() implements Booking {}

    /** The fee needed no payment any more; the treasury has been ordered to pay the money back. */
    record PaidBack() implements Booking {}

    /** The confirmation does not fit what we know; nothing was booked. */
    record Refused(Reason reason) implements Booking {}

    /** Why a confirmation was refused. */
    enum Reason {
        UNKNOWN_ATTEMPT,
        OTHER_PROVIDER,
        OTHER_AMOUNT,
        REFERENCE_USED_BEFORE,
        /** At the counter only: the number is missing or longer than 100 characters. */
        UNUSABLE_RECEIPT_NUMBER,
        /** At the counter and for transfers: there is nothing to pay, so nothing is booked. */
        NOTHING_DUE
    }
}
