package de.amtsweg.efile;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One line in the diary of an e-file, chained by its hash to the line before. */
public record DiaryEntry(
        long position,
        CaseId caseId,
        UUID journalEntry,
        Instant at,
        Actor actor,
        String type,
        Map<String, String> details,
        List<Filed> documents,
        String previousHash,
        String hash) {
    public DiaryEntry {
        details = Map.copyOf(details);
        documents = List.copyOf(documents);
    }

    DiaryEntry withHash(String computed) {
        return new DiaryEntry(
                position, caseId, journalEntry, at, actor, type, details, documents, previousHash, computed);
    }

    /** A document as it was when it was filed. */
    public record Filed(DocumentId id, String sha256) {}
}
