package de.amtsweg.payment;

import de.amtsweg.shared.TimeOrderedUuid;
import java.util.UUID;

/** Identity of one attempt to pay. */
public record AttemptId(UUID value) {
    public static AttemptId next() {
        return new AttemptId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AttemptId of(String text) {
        return new AttemptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
