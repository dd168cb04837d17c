package de.amtsweg.payment;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import java.time.Instant;
import java.util.Optional;

/** Something the treasury was asked to do; exported when the files for its finance system have been written. */
public record TreasuryOrder(
        String key,
        OrderKind kind,
        ApplicationId application,
        Money amount,
        Instant orderedAt,
        Optional<Instant> exportedAt) {}
