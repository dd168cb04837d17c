package de.amtsweg.application;

import de.amtsweg.shared.TimeOrderedUuid;
import java.util.UUID;

/** Identity of somebody who applies together with the applicant. */
public record CoApplicantId(UUID value) {
    public static CoApplicantId next() {
        return new CoApplicantId(TimeOrderedUuid.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static CoApplicantId of(String text) {
        return new CoApplicantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
