package de.amtsweg.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is handed to the print service at once, with one ticket.
 *
 * @param name of its ticket in the print folder
 * @param cutOff up to when letters were put into it; nothing for a single one
 * @param problem why it could not be handed over the last time
 */
public record PrintJob(
        UUID id,
        String name,
        String authority,
        LetterKind kind,
        Optional<Instant> cutOff,
        State state,
        int letters,
        Instant createdAt,
        Optional<Instant> handedOverAt,
        int attempts,
        Optional<String> problem) {
    /** How far it has come. */
    public enum State {
        /** Has to be written into the folder. */
        WAITING,
        /** All is written; only the ticket has to get its name. */
        STAGED,
        HANDED_OVER
    }

    boolean bundle() {
        return cutOff.isPresent();
    }
}
