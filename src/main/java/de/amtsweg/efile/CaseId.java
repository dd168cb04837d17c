package de.amtsweg.efile;

import de.amtsweg.shared.TimeOrderedUuid;
import java.util.UUID;

/** Identity of a case in an e-file. */
public record CaseId(UUID value) {
    public static CaseId next() {
        return new CaseId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
