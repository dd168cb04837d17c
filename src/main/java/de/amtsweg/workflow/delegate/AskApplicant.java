package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.DUE_IN;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;
import static de.amtsweg.workflow.delegate.Words.WAIT_KEY;

import de.amtsweg.application.Applications;
import de.amtsweg.application.Requests;
import de.amtsweg.correspondence.Notices;
import de.amtsweg.shared.Actor;
import de.amtsweg.workflow.Breakdown;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.Period;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the applicant the question a clerk wrote down. */
@BuildingBlock(
        value = "askApplicant",
        label = "Rückfrage senden",
        reachesOutside = true,
        parameters = {
            @Parameter(name = "template", label = "Vorlage des Schreibens und der Nachricht", required = false),
            @Parameter(name = "dueIn", label = "Antwortfrist, zum Beispiel P14D", required = false)
        })
class AskApplicant implements JavaDelegate {
    private final Applications applications;
    private final Requests requests;
    private final Notices notices;
    private final Announcements announcements;
    private final Deadlines deadlines;

    AskApplicant(
            Applications applications,
            Requests requests,
            Notices notices,
            Announcements announcements,
            Deadlines deadlines) {
        this.applications = applications;
        this.requests = requests;
        this.notices = notices;
        this.announcements = announcements;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution)).within(ObjectionAtHand.proceeding(execution));
        var text = application
                .findings()
                .text("rueckfrage.text")
                .orElseThrow(() -> new Breakdown("The clerk's finding rueckfrage.text is missing"));
        var dueOn = deadlines.after(
                application.id(), Period.parse(DUE_IN.find(execution).orElse("P14D")));
        var request = requests.ask(application.id(), Actor.system("workflow"), text, dueOn);
        WAIT_KEY.set(execution, request.toString());
        var model = Map.<String, Object>of("request", Map.of("text", text, "dueOn", dueOn));
        var template = TEMPLATE.find(execution).orElse("rueckfrage");
        var letter = notices.write(application.id(), template, model);
        announcements.announce(StepKey.of(execution), application.id(), letter, template, model);
    }
}
