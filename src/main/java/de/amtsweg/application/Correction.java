package de.amtsweg.application;

import de.amtsweg.shared.PersonId;
import java.time.Instant;

/** A clerk put answers right, for a reason. */
public record Correction(int number, PersonId person, String reason, Instant at) {
    /** Without the reason: it may name somebody. */
    @Override
    public String toString() {
        return "Correction[" + number + ", " + at + "]";
    }
}
