package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Attachments;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.PageViews;
import de.amtsweg.documents.PdfWriter;
import de.amtsweg.documents.Redaction;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes copies that others may see, and files them. The document they are made of stays as it is. */
@Component
class RedactionDesk {
    private final Attachments attachments;
    private final Journal journal;
    private final DocumentStore documents;
    private final RedactionCopies copies;

    RedactionDesk(Attachments attachments, Journal journal, DocumentStore documents, RedactionCopies copies) {
        this.attachments = attachments;
        this.journal = journal;
        this.documents = documents;
        this.copies = copies;
    }

    /** @throws NotFound when the document is none of this application, is erased, or has no pages to be drawn */
    StoredDocument document(Application application, String text) {
        try {
            var id = DocumentId.of(text);
            boolean belongs = attachments.belongs(application.id(), id)
                    || journal.of(application.id()).stream()
                            .anyMatch(entry -> entry.documents().contains(id));
            return documents
                    .find(id)
                    .filter(document -> belongs && PageViews.canDraw(document))
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** Files the pages behind a sheet that says what they are and who asked for them. */
    @Transactional
    public DocumentId file(
            Application application, PersonId clerk, String asker, Redaction.Drawn drawn, Locale locale) {
        var copy = documents.store(
                copies.write(application, asker, drawn, locale), PdfWriter.MEDIA_TYPE, copies.fileName(locale));
        journal.record(application.id(), Actor.staff(clerk), "redacted-copy-made", Map.of(), List.of(copy.id()));
        return copy.id();
    }
}
