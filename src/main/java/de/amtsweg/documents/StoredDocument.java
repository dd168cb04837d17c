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
    public boolean erased() {
        return erasedAt.isPresent();
    }
}
