package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.Optional;

/**
 * One document on its way to the applicant, with its proof.
 *
 * @param proof how we know: the sign-in that fetched it, or the print job
 */
public record Delivery(
        DeliveryId id,
        ApplicationId application,
        DocumentId document,
        Way way,
        DeliveryState state,
        Instant providedAt,
        Optional<Instant> settledAt,
        Optional<String> proof) {}
