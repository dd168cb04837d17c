package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;
import java.util.Optional;

/**
 * What somebody holds in hand after submitting.
 *
 * @param secretCode to be shown now and never again; also there when the same draft is submitted twice within the half
 *     hour (a double click shows only the second answer), else empty
 */
public record Submitted(ApplicationId application, String number, Optional<String> secretCode) implements SubmitResult {
    /** Without the code. */
    @Override
    public String toString() {
        return "Submitted[application=" + application + ", number=" + number + "]";
    }
}
