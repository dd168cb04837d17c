package de.amtsweg.shared;

import java.util.UUID;

/** Identity of a stored document. A UUIDv7, so that ids sort by the time they were made. */
public record DocumentId(UUID value) {
    public static DocumentId next() {
        return new DocumentId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
