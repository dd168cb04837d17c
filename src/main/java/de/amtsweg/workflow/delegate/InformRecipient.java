package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.INDEX;
import static de.amtsweg.workflow.delegate.Words.WAIT_KEY;

import de.amtsweg.application.Applications;
import de.amtsweg.routing.DispatchState;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.Recipients;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands one recipient the answers it may have, and nothing else. */
@BuildingBlock(value = "informRecipient", label = "Empfänger informieren", reachesOutside = true)
class InformRecipient implements JavaDelegate {
    private final Applications applications;
    private final Recipients recipients;
    private final Dispatches dispatches;

    InformRecipient(Applications applications, Recipients recipients, Dispatches dispatches) {
        this.applications = applications;
        this.recipients = recipients;
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        var recipient = recipients.of(application.id()).get(INDEX.in(execution));
        var rejections = dispatches.of(application.id()).stream()
                .filter(earlier -> earlier.recipient().equals(recipient.authority()))
                .filter(earlier -> earlier.state() == DispatchState.REJECTED)
                .count();
        WAIT_KEY.set(execution, recipient.authority().value());
        dispatches.hand(
                application.id() + "-" + recipient.authority() + "-" + rejections,
                application.id(),
                recipient.authority(),
                "mitteilung",
                CaseRecord.about(application, recipient.fields()),
                recipient.legalBasis());
    }
}
