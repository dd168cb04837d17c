package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.Money;
import de.amtsweg.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * An order the treasury does not see before two people have approved it.
 *
 * @param checkedBy who has found it right in matter and in sum
 */
public record WaitingOrder(
        String key,
        OrderKind kind,
        ApplicationId application,
        AuthorityId authority,
        Money amount,
        Instant orderedAt,
        Optional<PersonId> checkedBy) {}
