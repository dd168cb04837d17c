package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.DAY;
import static de.amtsweg.workflow.delegate.Words.EVENT;

import de.amtsweg.application.Applications;
import de.amtsweg.efile.RetentionEvents;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Announces an event of life from which files are kept for some years: a business has been deregistered. */
@BuildingBlock(
        value = "announceEvent",
        label = "Ereignis für die Aufbewahrung festhalten",
        parameters = {
            @Parameter(name = "event", label = "Das Ereignis, wie es in service.yaml unter retention heißt"),
            @Parameter(
                    name = "day",
                    label = "Feld der Angaben mit dem Tag, an dem es geschah; sonst der Eingang",
                    required = false)
        })
class AnnounceEvent implements JavaDelegate {
    private final Applications applications;
    private final RetentionEvents events;

    AnnounceEvent(Applications applications, RetentionEvents events) {
        this.applications = applications;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        var day = DAY.find(execution)
                .flatMap(application::answer)
                .map(AnnounceEvent::read)
                .orElse(application.receivedOn());
        events.announce(application.id(), EVENT.in(execution), day);
    }

    private static LocalDate read(String answer) {
        try {
            return LocalDate.parse(answer);
        } catch (DateTimeParseException noDay) {
            // The answer stays out of the message.
            throw new IllegalArgumentException("The field named by the parameter day holds no date");
        }
    }
}
