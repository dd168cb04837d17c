package de.amtsweg.efile;

import de.amtsweg.shared.TimeOrderedUuid;
import java.util.UUID;

/** Identity of an e-file. */
public record FileId(UUID value) {
    public static FileId next() {
        return new FileId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
