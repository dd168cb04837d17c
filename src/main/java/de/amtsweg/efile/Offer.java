package de.amtsweg.efile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file offered to the archive.
 *
 * @param id the process id of the message
 * @param problem why it has not reached the folder yet
 * @param entries how long the diary was when it was offered
 * @param answer what came of the last message of the archive about it
 */
public record Offer(
        UUID id,
        FileId file,
        int round,
        OfferState state,
        Instant requestedAt,
        Optional<OfferProblem> problem,
        Optional<Instant> offeredAt,
        long entries,
        Optional<AnswerOutcome> answer) {
    boolean isSame(Offer other) {
        return id.equals(other.id);
    }

    /** As the standard names the package. */
    public String fileName() {
        return id + "_" + XdomeaMessage.TYPE + ".zip";
    }

    String messageName() {
        return id + "_" + XdomeaMessage.TYPE + ".xml";
    }
}
