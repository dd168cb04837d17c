package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.Inbox;
import de.amtsweg.workflow.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells other branches of the process that the fee needs no waiting any more. */
@BuildingBlock(value = "announceFeeSettled", label = "Gebühr als geklärt melden")
class AnnounceFeeSettled implements JavaDelegate {
    private final Inbox inbox;

    AnnounceFeeSettled(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inbox.put(APPLICATION_ID.in(execution), Messages.FEE_SETTLED, null, "fee");
    }
}
