package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import java.time.Instant;

/** A document in a case. When it was lawfully erased its hash stays, and so does the proof of everything else. */
public record FiledRecord(
        DocumentId document,
        String journalType,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant filedAt,
        boolean erased) {
    /** Its id; people name their files after themselves. */
    @Override
    public String toString() {
        return "FiledRecord[" + document + "]";
    }
}
