package de.amtsweg.workflow.delegate;

import de.amtsweg.routing.Dispatches;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: looks whether recipients have acknowledged what we handed over. */
@BuildingBlock(value = "pollAcknowledgements", label = "Quittungen abholen", forModels = false)
class PollAcknowledgements implements JavaDelegate {
    private final Dispatches dispatches;

    PollAcknowledgements(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dispatches.pollAcknowledgements();
    }
}
