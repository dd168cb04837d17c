package de.amtsweg.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with the seal of an authority.
 *
 * @param authority its name
 * @param ends when its key ends; empty when it has none
 * @param withoutTimeStamp how many of its documents of the last seven days lack the time stamp they should have
 */
public record SealHealth(String authority, State state, Optional<Instant> ends, int withoutTimeStamp) {
    /** What there is to say about a key, the worst last. */
    public enum State {
        SEALS,
        DEMO,
        /** What this authority writes is not sealed. */
        NO_KEY,
        ENDS_SOON,
        /** Nothing is written until there is a new one. */
        EXPIRED;

        /** Whether somebody has to see to it. */
        public boolean concerning() {
            return compareTo(NO_KEY) >= 0;
        }
    }
}
