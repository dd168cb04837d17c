package de.amtsweg.application;

import de.amtsweg.shared.TimeOrderedUuid;
import java.util.UUID;

/** Identity of a request to the applicant. */
public record RequestId(UUID value) {
    public static RequestId next() {
        return new RequestId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
