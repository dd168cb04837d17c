package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.OUTCOME;

import de.amtsweg.application.Applications;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes how the application was decided, where no document says so. */
@BuildingBlock(
        value = "decideApplication",
        label = "Entscheidung festhalten",
        parameters = {@Parameter(name = "outcome", label = "Ergebnis, in einem eigenen Wort")})
class DecideApplication implements JavaDelegate {
    private final Applications applications;
    private final Clock clock;

    DecideApplication(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        application.decide(OUTCOME.in(execution), clock);
        applications.save(application);
    }
}
