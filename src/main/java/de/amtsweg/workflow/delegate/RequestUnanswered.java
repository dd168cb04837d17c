package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.application.Requests;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes that nobody answered the request in time. */
@BuildingBlock(value = "requestUnanswered", label = "Rückfrage ohne Antwort vermerken")
class RequestUnanswered implements JavaDelegate {
    private final Requests requests;

    RequestUnanswered(Requests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.open(APPLICATION_ID.in(execution)).ifPresent(request -> requests.unanswered(request.id()));
    }
}
