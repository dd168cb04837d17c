package de.amtsweg.routing;

import org.jspecify.annotations.Nullable;

/** What a recipient answered. */
public sealed interface Acknowledgement {
    /** The recipient has it. */
    record Accepted() implements Acknowledgement {}

    /** The recipient will not take it; the reason is the recipient's own words, if it gave any. */
    record Rejected(@Nullable String reason) implements Acknowledgement {
        /** The recipient's words may be about a person. */
        @Override
        public String toString() {
            return "Rejected[…]";
        }
    }
}
