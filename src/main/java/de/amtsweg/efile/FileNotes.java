package de.amtsweg.efile;

import de.amtsweg.documents.DocumentChanged;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;

/** What people wrote into a file by hand: notes, and why a case was opened again. */
@Service
public class FileNotes {
    private static final Set<String> TYPES = Set.of("note-written", "case-reopened");
    private static final int MOST = 100;

    private final CaseFiles files;
    private final DocumentStore documents;

    FileNotes(CaseFiles files, DocumentStore documents) {
        this.files = files;
        this.documents = documents;
    }

    /** One of them; the text is empty when it was lawfully erased. */
    public record FileNote(Instant at, Actor actor, String text) {}

    /** The newest first, a hundred at most. */
    public List<FileNote> of(FileId file) {
        return files.diary(file).reversed().stream()
                .filter(entry ->
                        TYPES.contains(entry.type()) && !entry.documents().isEmpty())
                .limit(MOST)
                .map(entry -> new FileNote(
                        entry.at(), entry.actor(), text(entry.documents().getFirst())))
                .toList();
    }

    private String text(DiaryEntry.Filed filed) {
        return documents
                .find(filed.id())
                .filter(stored -> !stored.erased())
                .map(stored -> words(stored.id()))
                .orElse("");
    }

    /** A file somebody tampered with still has to open, or nobody could have it checked. */
    private String words(DocumentId document) {
        try {
            return new String(documents.bytes(document), StandardCharsets.UTF_8);
        } catch (EmptyResultDataAccessException | DocumentChanged gone) {
            return "";
        }
    }
}
