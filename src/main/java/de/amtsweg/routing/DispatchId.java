package de.amtsweg.routing;

import de.amtsweg.shared.TimeOrderedUuid;
import java.util.UUID;

/** Identity of something handed to another authority. */
public record DispatchId(UUID value) {
    public static DispatchId next() {
        return new DispatchId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static DispatchId of(String text) {
        return new DispatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
