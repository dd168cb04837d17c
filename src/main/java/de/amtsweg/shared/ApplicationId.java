package de.amtsweg.shared;

import java.util.UUID;

/** Identity of an application; the business key of its process. A UUIDv7, so that ids sort by the time they were made. */
public record ApplicationId(UUID value) {
    public static ApplicationId next() {
        return new ApplicationId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
