package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Attachment;
import de.amtsweg.application.Attachments;
import de.amtsweg.documents.ArchiveCopies;
import de.amtsweg.journal.JournalEntry;
import de.amtsweg.journal.JournalEntryWritten;
import de.amtsweg.shared.DocumentId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has everything that was handed in made fit for archives: a process of its own for each upload, which is tried again and
 * shows as an incident at the end, while the application goes its way.
 */
@Component
class ArchiveUploads {
    /** The application of such a process; it has no business key. */
    static final String UPLOADED_FOR = "uploadedFor";

    private static final String PROCESS = "anlagen-archivieren";

    private final Attachments attachments;
    private final ArchiveCopies copies;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    ArchiveUploads(
            Attachments attachments, ArchiveCopies copies, RepositoryService repository, RuntimeService runtime) {
        this.attachments = attachments;
        this.copies = copies;
        this.repository = repository;
        this.runtime = runtime;
    }

    @EventListener
    void on(JournalEntryWritten written) {
        var entry = written.entry();
        if (entry.documents().isEmpty() || !isDeployed()) {
            return;
        }
        for (var upload : uploads(entry)) {
            if (copies.of(upload).isEmpty()) {
                runtime.startProcessInstanceByKey(
                        PROCESS,
                        Map.of(
                                "documentId",
                                upload.toString(),
                                UPLOADED_FOR,
                                entry.application().toString()));
            }
        }
    }

    private Set<DocumentId> uploads(JournalEntry entry) {
        var uploads = attachments.of(entry.application()).stream()
                .filter(attachment -> attachment.origin() == Attachment.Origin.APPLICANT)
                .map(Attachment::document)
                .collect(Collectors.toCollection(HashSet::new));
        uploads.retainAll(entry.documents());
        return uploads;
    }

    /** Where models are only tried, there is no archive. */
    private boolean isDeployed() {
        return repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                > 0;
    }
}
