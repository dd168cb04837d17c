package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.DOCUMENT_ID;
import static de.amtsweg.workflow.delegate.Words.UPLOADED_FOR;

import de.amtsweg.documents.ArchiveCopies;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.workflow.BuildingBlock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes of an upload what archives take, and files it beside the upload. */
@BuildingBlock(value = "makeArchiveCopy", label = "Anlage archivfähig machen", reachesOutside = true, forModels = false)
class MakeArchiveCopy implements JavaDelegate {
    private final ArchiveCopies copies;
    private final Journal journal;

    MakeArchiveCopy(ArchiveCopies copies, Journal journal) {
        this.copies = copies;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = UPLOADED_FOR.in(execution);
        copies.make(DOCUMENT_ID.in(execution))
                .ifPresent(copy -> journal.record(
                        application,
                        Actor.system("documents"),
                        "upload-archived-" + copy.way().word(),
                        Map.of(),
                        List.of(copy.document())));
    }
}
