package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff do with a file itself: notes, its level, reopening a case. Everything becomes a line of the diary; words that
 * people type become documents, because they may name somebody and a document can be erased. Who may not gets {@link
 * de.amtsweg.authority.NotPermitted}.
 */
@Service
@Transactional
public class FileCare {
    /** The longest note or reason. */
    public static final int LONGEST = 4000;

    private final Archive archive;
    private final Permissions permissions;
    private final DocumentStore documents;
    private final Journal journal;

    FileCare(Archive archive, Permissions permissions, DocumentStore documents, Journal journal) {
        this.archive = archive;
        this.permissions = permissions;
        this.documents = documents;
        this.journal = journal;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        NO_CASE,
        /** The case is closed, so nothing more is written into it. */
        CLOSED,
        WORDS_MISSING,
        TOO_LONG,
        /** It was so already. */
        NOTHING_CHANGED
    }

    /** Writes a note into a case that is not closed. */
    public Outcome note(PersonId person, EFile file, CaseId id, String typed) {
        var actor = permissions.actor(person, Permission.WORK_TASKS, file.unit());
        // Whoever closes the case at this moment comes before or after, not between looking and writing.
        archive.lock(file.id());
        var one = find(file, id);
        if (one.isEmpty()) {
            return Outcome.NO_CASE;
        }
        if (one.get().isClosed()) {
            return Outcome.CLOSED;
        }
        var words = clean(typed);
        return problem(words).orElseGet(() -> {
            record(one.get(), actor, "note-written", Map.of(), List.of(keep(words, "Notiz.txt")));
            return Outcome.DONE;
        });
    }

    /** Opens a closed case again, for a reason; only the head of the unit may. */
    public Outcome reopen(PersonId head, EFile file, CaseId id, String typed) {
        var actor = permissions.actor(head, Permission.DECIDE, file.unit());
        var one = find(file, id);
        if (one.isEmpty()) {
            return Outcome.NO_CASE;
        }
        var words = clean(typed);
        return problem(words).orElseGet(() -> {
            if (!archive.reopen(id)) {
                return Outcome.NOTHING_CHANGED;
            }
            var details = Map.of("reference", one.get().reference());
            record(one.get(), actor, "case-reopened", details, List.of(keep(words, "Begründung.txt")));
            return Outcome.DONE;
        });
    }

    /** Says how confidential the file is; only the head of the unit may. */
    public Outcome classify(PersonId head, EFile file, Confidentiality level) {
        var actor = permissions.actor(head, Permission.DECIDE, file.unit());
        archive.lock(file.id());
        if (archive.file(file.id()).orElseThrow().confidentiality() == level) {
            return Outcome.NOTHING_CHANGED;
        }
        setLevel(archive.cases(file.id()).getLast(), level, actor);
        return Outcome.DONE;
    }

    void setLevel(CaseFile one, Confidentiality level, Actor actor) {
        archive.setConfidentiality(one.file().id(), level);
        record(one, actor, "file-classified-" + level.word(), Map.of(), List.of());
    }

    private Optional<CaseFile> find(EFile file, CaseId id) {
        return archive.cases(file.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
    }

    private static Optional<Outcome> problem(String words) {
        if (words.isEmpty()) {
            return Optional.of(Outcome.WORDS_MISSING);
        }
        return words.length() > LONGEST ? Optional.of(Outcome.TOO_LONG) : Optional.empty();
    }

    private DocumentId keep(String words, String name) {
        return documents
                .store(words.getBytes(StandardCharsets.UTF_8), "text/plain", name)
                .id();
    }

    private void record(CaseFile one, Actor actor, String type, Map<String, String> details, List<DocumentId> papers) {
        journal.record(one.application(), actor, type, details, papers);
    }
}
