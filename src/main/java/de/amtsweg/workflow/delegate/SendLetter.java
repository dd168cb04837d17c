package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.DOCUMENT_ID;

import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands a document to the print room. */
@BuildingBlock(value = "sendLetter", label = "Brief senden", reachesOutside = true)
class SendLetter implements JavaDelegate {
    private final Announcements announcements;

    SendLetter(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.letter(StepKey.of(execution), APPLICATION_ID.in(execution), DOCUMENT_ID.in(execution));
    }
}
