package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Somebody read a file, or took it out of the house. */
public record FileReading(PersonId reader, Instant at, Kind kind, Optional<DocumentId> document) {
    /** What was read. */
    public enum Kind {
        PAGE,
        DOCUMENT,
        CHECK,
        INDEX,
        EXPORT;

        /** Who takes a file out of the house is written down whatever its level. */
        boolean isAlwaysRecorded() {
            return this == EXPORT;
        }
    }
}
