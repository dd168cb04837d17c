package de.amtsweg.documents;

import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a stored document besides its bytes. It stays after a lawful deletion: then {@code erasedAt} is set
 * and only the hash tells what once was there.
 */
public record StoredDocument(
        DocumentId id,
        String sha256,
        String mediaType,
        String fileName,
        long size,
        Instant storedAt,
        Optional<Instant> erasedAt) {
    /** What people call it: the file name without its ending. */
    public String title() {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    public boolean erased() {
        return erasedAt.isPresent();
    }
}
