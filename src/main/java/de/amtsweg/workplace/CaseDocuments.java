package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Attachments;
import de.amtsweg.documents.ArchiveCopies;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.documents.PageViews;
import de.amtsweg.shared.DocumentId;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A document as the desk shows it, with how it was made fit for archives. */
@Component
class CaseDocuments {
    private final DocumentStore documents;
    private final ArchiveCopies copies;
    private final Attachments attachments;
    private final MessageSource messages;

    CaseDocuments(DocumentStore documents, ArchiveCopies copies, Attachments attachments, MessageSource messages) {
        this.documents = documents;
        this.copies = copies;
        this.attachments = attachments;
        this.messages = messages;
    }

    /** What came with the application and what was added to it. */
    List<CaseView.Document> attachedTo(Application application) {
        return attachments.of(application.id()).stream()
                .map(attachment -> of(attachment.document()))
                .toList();
    }

    CaseView.Document of(DocumentId id) {
        var stored = documents.get(id);
        return new CaseView.Document(
                id.toString(),
                stored.fileName(),
                stored.mediaType(),
                size(stored.size()),
                stored.erased(),
                copies.of(id)
                        .or(() -> copies.by(id))
                        .map(copy ->
                                messages.getMessage(copy.way().messageKey(), null, LocaleContextHolder.getLocale()))
                        .orElse(""),
                PageViews.canDraw(stored));
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " kB" : bytes / 1_000_000 + " MB";
    }
}
