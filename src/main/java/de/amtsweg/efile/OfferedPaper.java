package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.Optional;

/**
 * A document of an offered file, as it went into the package.
 *
 * @param path its name in the package, empty when its bytes are not there
 * @param erased whether that is because it was lawfully erased; otherwise it is missing
 */
record OfferedPaper(
        DocumentId id,
        String title,
        String originalName,
        Optional<String> path,
        Optional<XdomeaFormat> format,
        boolean erased,
        String sha256,
        Instant filedAt) {
    /** Its id; people name their files after themselves. */
    @Override
    public String toString() {
        return "OfferedPaper[" + id + "]";
    }
}
