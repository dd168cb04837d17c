package de.amtsweg.application;

import de.amtsweg.application.DraftRows.Row;
import de.amtsweg.application.SaveResult.ChangedElsewhere;
import de.amtsweg.application.SaveResult.Saved;
import de.amtsweg.authority.Secrets;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.ServiceKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications people are still writing: kept on the server, page by page. */
@Component
public class Drafts {
    private final DraftRows rows;
    private final Submissions submissions;
    private final Secrets secrets;
    private final Clock clock;
    private final DraftSettings settings;
    private final Attachments attachments;
    private final DocumentStore documents;

    Drafts(
            DraftRows rows,
            Submissions submissions,
            Secrets secrets,
            Clock clock,
            DraftSettings settings,
            Attachments attachments,
            DocumentStore documents) {
        this.rows = rows;
        this.submissions = submissions;
        this.secrets = secrets;
        this.clock = clock;
        this.settings = settings;
        this.attachments = attachments;
        this.documents = documents;
    }

    /** Begins to write, with what the pre-check already knows. */
    @Transactional
    public Draft open(ServiceKey service, int revision, Answers start) {
        var id = DraftId.next();
        rows.insert(id.key(secrets), service, revision, start, clock.instant());
        return get(id);
    }

    public Optional<Draft> find(DraftId id) {
        return rows.find(id.key(secrets)).map(row -> draft(id, row));
    }

    /**
     * Keeps all answers given so far. Files that the last answers named and these do not are erased; those nobody has named
     * yet belong to a page that is just being saved elsewhere.
     *
     * @param expectedVersion the version the page was shown with
     * @throws NoSuchElementException when the draft has expired
     */
    @Transactional
    public SaveResult savePage(DraftId id, long expectedVersion, Answers answers) {
        var row = lock(id);
        if (row.isSubmitted() || row.version() != expectedVersion) {
            return new ChangedElsewhere(draft(id, row));
        }
        rows.save(row.key(), answers, clock.instant());
        erase(id, document -> names(row.answers(), document) && !names(answers, document));
        return new Saved(get(id));
    }

    private void erase(DraftId id, Predicate<DocumentId> unwanted) {
        attachments.of(id).stream().map(Attachment::document).filter(unwanted).forEach(document -> {
            attachments.remove(id, document);
            documents.erase(document);
        });
    }

    private static boolean names(Answers answers, DocumentId document) {
        return names(answers.values(), document.toString());
    }

    private static boolean names(@Nullable Object answer, String document) {
        return switch (answer) {
            case Map<?, ?> map -> map.values().stream().anyMatch(inner -> names(inner, document));
            case List<?> list -> list.stream().anyMatch(inner -> names(inner, document));
            case null, default -> document.equals(answer);
        };
    }

    /**
     * Submits a draft once and for all. Doing it again, at the same time or later, gives the same application.
     *
     * @throws NoSuchElementException when the draft has expired
     */
    @Transactional
    public Submitted submit(DraftId id, Receipt receipt) {
        return submit(id, lock(id), receipt);
    }

    /** The same, unless the draft has changed since the applicant read and confirmed it. */
    @Transactional
    public SubmitResult submit(DraftId id, long confirmedVersion, Receipt receipt) {
        var row = lock(id);
        if (!row.isSubmitted() && row.version() != confirmedVersion) {
            return new ChangedElsewhere(draft(id, row));
        }
        return submit(id, row, receipt);
    }

    /** Deletes what nobody has touched for the whole period, uploads included; says how many drafts that were. */
    @Transactional
    public int deleteExpired() {
        var expired = rows.unchangedSince(clock.instant().minus(settings.keep()));
        for (var key : expired) {
            attachments.takeFromDraft(key).forEach(documents::erase);
            rows.delete(key);
        }
        return expired.size();
    }

    private Submitted submit(DraftId id, Row row, Receipt receipt) {
        if (row.isSubmitted()) {
            return draft(id, row).application().orElseThrow();
        }
        // What was uploaded and never named, or by a page that contradicted another window, is not handed in.
        erase(id, document -> !names(row.answers(), document));
        var submitted = submissions.submit(id, row, receipt);
        rows.submitted(row.key(), submitted.application(), clock.instant());
        return submitted;
    }

    private Draft get(DraftId id) {
        return find(id).orElseThrow(() -> gone());
    }

    private Row lock(DraftId id) {
        return rows.lock(id.key(secrets)).orElseThrow(() -> gone());
    }

    private static NoSuchElementException gone() {
        return new NoSuchElementException("There is no such draft any more");
    }

    private Draft draft(DraftId id, Row row) {
        var application = Optional.ofNullable(row.application()).map(done -> submissions.again(done, id));
        return new Draft(id, row.service(), row.revision(), row.answers(), row.version(), row.changedAt(), application);
    }
}
