package de.amtsweg.payment;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money the treasury received that could not be booked: somebody has to look at it.
 *
 * @param reference what stood for a Kassenzeichen; empty when there were no digits
 * @param amount empty when it could not be read, or is in another currency
 */
public record LeftOver(
        UUID id,
        AuthorityId authority,
        String key,
        String reference,
        Optional<Money> amount,
        Optional<LocalDate> receivedOn,
        Reason reason,
        String file,
        int line) {
    /** Why it was left over; {@code workplace.left-over.<reason>} says it in words. */
    public enum Reason {
        BROKEN_LINE,
        ODD_AMOUNT,
        OTHER_CURRENCY,
        ODD_DAY,
        WRONG_CHECK_DIGIT,
        UNKNOWN_REFERENCE,
        TOO_LITTLE,
        TOO_MUCH,
        ALREADY_PAID,
        REFUND_ORDERED,
        /** The fee was cancelled or waived, or there never was anything to pay. */
        NOTHING_DUE,
        /** Another payment came under the same key. */
        KEY_USED_BEFORE
    }
}
