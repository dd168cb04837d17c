package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.OUTCOME;

import de.amtsweg.application.Applications;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import de.amtsweg.workflow.Closures;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends the application and closes its case, once nobody can attack a decision any more; the file stays open. */
@BuildingBlock(
        value = "closeCase",
        label = "Vorgang abschließen",
        parameters = {
            @Parameter(name = "outcome", label = "Ergebnis des Vorgangs: withdrawn, handedOver oder ein eigenes Wort")
        })
class CloseCase implements JavaDelegate {
    private final Applications applications;
    private final Closures closures;
    private final Clock clock;

    CloseCase(Applications applications, Closures closures, Clock clock) {
        this.applications = applications;
        this.closures = closures;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        if (!application.status().isFinal()) {
            switch (OUTCOME.in(execution)) {
                case "withdrawn" -> application.withdraw();
                case "handedOver" -> application.handOver();
                default -> {
                    // Decided already, by the document that says so.
                }
            }
        }
        application.close(clock);
        applications.save(application);
        closures.close(application.id());
    }
}
