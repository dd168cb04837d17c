package de.amtsweg.payment;

import de.amtsweg.shared.PersonId;
import java.time.Instant;

/** A reduction or waiver of a fee that a member of staff has granted; numbers count from 1 within an application. */
public record Relief(int number, ReliefGrant grant, Effect effect, PersonId grantedBy, Instant grantedAt) {
    /** What it did. */
    public enum Effect {
        /** Less is to be paid. */
        REDUCED,
        /** Nothing is to be paid any more. */
        WAIVED,
        /** The fee had been paid: that much is paid back. */
        PAID_BACK
    }
}
