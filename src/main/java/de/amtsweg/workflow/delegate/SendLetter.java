package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.DOCUMENT_ID;
import static de.amtsweg.workflow.delegate.Words.WAY;

import de.amtsweg.correspondence.LetterKind;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands a document to the print room: as a letter, to be served formally, or to be collected, as the step before has chosen. */
@BuildingBlock(value = "sendLetter", label = "Brief senden", reachesOutside = true)
class SendLetter implements JavaDelegate {
    private final Announcements announcements;

    SendLetter(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var kind = switch (WAY.find(execution).orElse("")) {
            case "service" -> LetterKind.SERVICE;
            case "counter" -> LetterKind.COUNTER;
            default -> LetterKind.LETTER;
        };
        announcements.onPaper(APPLICATION_ID.in(execution), DOCUMENT_ID.in(execution), kind);
    }
}
