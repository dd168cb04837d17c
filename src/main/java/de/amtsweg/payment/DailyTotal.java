package de.amtsweg.payment;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;

/**
 * What came in, or was ordered to go out, on one day for one account.
 *
 * @param way the payment provider, {@code counter} or {@code transfer}; {@code refund} for what goes out
 */
public record DailyTotal(AuthorityId authority, String way, String bookingKey, Money amount) {
    static final String REFUND = "refund";

    public boolean isRefund() {
        return way.equals(REFUND);
    }
}
