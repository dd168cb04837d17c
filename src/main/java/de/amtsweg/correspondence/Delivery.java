package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.Optional;

/**
 * One document on its way to the applicant, with its proof.
 *
 * @param proof how we know: the sign-in that fetched it, the print job, who handed it over, or the certificate of service
 * @param announcementFailure why the mail that told of it did not arrive
 * @param returned why it came back on paper
 * @param notification when it counts as notified; only what a remedy is open against has one, once it is settled
 */
public record Delivery(
        DeliveryId id,
        ApplicationId application,
        DocumentId document,
        Way way,
        DeliveryState state,
        Instant providedAt,
        Optional<Instant> settledAt,
        Optional<String> proof,
        Optional<MailFailure> announcementFailure,
        Optional<ReturnReason> returned,
        Optional<Notification> notification) {}
