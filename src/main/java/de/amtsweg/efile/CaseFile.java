package de.amtsweg.efile;

import de.amtsweg.shared.ApplicationId;
import java.time.Instant;
import java.util.Optional;

/** A case (Vorgang) in its e-file: what happened to one application. */
public record CaseFile(
        EFile file, CaseId id, ApplicationId application, int number, Instant openedAt, Optional<Instant> closedAt) {
    /** The file's reference and the number of the case in it. */
    public String reference() {
        return file.reference() + "-" + number;
    }

    public boolean isClosed() {
        return closedAt.isPresent();
    }
}
