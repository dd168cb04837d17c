package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.time.Instant;

/**
 * An order somebody refused to approve. The treasury does not see it, unless it is submitted again and approved.
 *
 * @param because in the words of who rejected it
 */
public record RejectedOrder(
        String key,
        OrderKind kind,
        ApplicationId application,
        Money amount,
        Instant orderedAt,
        PersonId rejectedBy,
        Instant rejectedAt,
        String because) {}
