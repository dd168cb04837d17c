package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.EVIDENCE;

import de.amtsweg.application.Applications;
import de.amtsweg.application.Attachments;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Erases the copy of the identity document once a clerk has checked it. */
@BuildingBlock(
        value = "eraseIdentityCopy",
        label = "Ausweiskopie löschen",
        parameters = {@Parameter(name = "evidence", label = "Feld, in dem die Kopie hochgeladen wurde")})
class EraseIdentityCopy implements JavaDelegate {
    private final Applications applications;
    private final Attachments attachments;
    private final DocumentStore documents;
    private final Journal journal;

    EraseIdentityCopy(Applications applications, Attachments attachments, DocumentStore documents, Journal journal) {
        this.applications = applications;
        this.attachments = attachments;
        this.documents = documents;
        this.journal = journal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution)).within(ObjectionAtHand.proceeding(execution));
        if (application
                .findings()
                .text("identitaetGeprueft")
                .filter("kopie"::equals)
                .isEmpty()) {
            return;
        }
        var field = EVIDENCE.in(execution);
        var copies = attachments.of(application.id()).stream()
                .filter(attachment -> attachment.name().equals(field))
                .toList();
        for (var copy : copies) {
            documents.erase(copy.document());
            attachments.remove(application.id(), copy.document());
        }
        if (!copies.isEmpty()) {
            journal.record(application.id(), Actor.system("workflow"), "identity-copy-erased", Map.of(), List.of());
        }
    }
}
