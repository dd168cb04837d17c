package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.Optional;

/** What checking the chain of an e-file found. */
public sealed interface Verification {
    /** Nothing was changed, removed or added. */
    record Intact(long entries) implements Verification {}

    /** The file was lawfully deleted, and its record fits what was recorded of its chain; so many lines it had. */
    record Deleted(Instant at, long entries) implements Verification {}

    /** The first line that does not fit, counted from 1, what is wrong with it, and with which of its documents. */
    record Broken(long position, Fault fault, Optional<DocumentId> document) implements Verification {
        public Broken(long position, Fault fault) {
            this(position, fault, Optional.empty());
        }
    }

    /** What can be wrong with a line. */
    enum Fault {
        ENTRY_CHANGED,
        ENTRY_MISSING,
        ENTRY_ADDED,
        DOCUMENT_CHANGED,
        DOCUMENT_MISSING,
        /** The chain fits in itself, but from this line on not what was recorded of it at the end of a day. */
        REWRITTEN,
        /** The record of the days does not fit in itself, so it proves nothing any more. */
        DAYS_CHANGED,
        /** There is no such file, and no record of its deletion. */
        FILE_MISSING
    }
}
