package de.amtsweg.correspondence;

import de.amtsweg.shared.TimeOrderedUuid;
import java.util.UUID;

/** Identity of one objection against one notice. */
public record ObjectionId(UUID value) {
    public static ObjectionId next() {
        return new ObjectionId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ObjectionId of(String text) {
        return new ObjectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
