package de.amtsweg.routing;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import java.time.Instant;
import java.util.Optional;

/** Something handed to another authority: what, to whom, why, by which law, and what became of it. */
public record Dispatch(
        DispatchId id,
        String idempotencyKey,
        ApplicationId application,
        AuthorityId recipient,
        String channel,
        String purpose,
        String legalBasis,
        byte[] content,
        DispatchState state,
        Instant handedOverAt,
        Optional<Instant> answeredAt,
        Optional<String> reason) {}
