package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.application.Requests;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the applicant of a request that is still open. */
@BuildingBlock(
        value = "remindApplicant",
        label = "An die Rückfrage erinnern",
        reachesOutside = true,
        parameters = {@Parameter(name = "template", label = "Vorlage der Erinnerung", required = false)})
class RemindApplicant implements JavaDelegate {
    private final Requests requests;
    private final Announcements announcements;

    RemindApplicant(Requests requests, Announcements announcements) {
        this.requests = requests;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        requests.open(application)
                .ifPresent(request -> announcements.tell(
                        StepKey.of(execution),
                        application,
                        TEMPLATE.find(execution).orElse("rueckfrage-erinnerung"),
                        Map.of("request", Map.of("text", request.text(), "dueOn", request.due()))));
    }
}
