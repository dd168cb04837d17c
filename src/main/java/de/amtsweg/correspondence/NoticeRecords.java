package de.amtsweg.correspondence;

import de.amtsweg.application.Attachment.Origin;
import de.amtsweg.application.Attachments;
import de.amtsweg.documents.SealState;
import de.amtsweg.documents.Seals.Written;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps a notice that was written: with its application, for the remedy against it, on the way to paper, in the journal. */
@Component
class NoticeRecords {
    private static final Actor US = Actor.system("correspondence");

    private final Attachments attachments;
    private final Notifications notifications;
    private final PaperDocuments papers;
    private final Journal journal;

    NoticeRecords(Attachments attachments, Notifications notifications, PaperDocuments papers, Journal journal) {
        this.attachments = attachments;
        this.notifications = notifications;
        this.papers = papers;
        this.journal = journal;
    }

    /**
     * @param name of its template
     * @param paper what it is given away on, when it is no file
     */
    void keep(
            ApplicationId application,
            String name,
            NoticeTemplate template,
            String title,
            Written written,
            Optional<Paper> paper) {
        var document = written.document().id();
        attachments.add(application, document, name, Origin.AUTHORITY);
        notifications.written(application, document, name, template.kind(), template.remedyBy());
        paper.ifPresent(found -> papers.written(document, found));
        record(
                application,
                document,
                "document-written",
                Map.of(
                        "document",
                        title,
                        "template",
                        name,
                        "seal",
                        written.seal().name()));
        if (written.seal() == SealState.TIME_STAMP_MISSING) {
            record(application, document, "time-stamp-missing", Map.of("document", title));
        }
    }

    private void record(ApplicationId application, DocumentId document, String type, Map<String, String> details) {
        journal.record(application, US, type, details, List.of(document));
    }
}
