package de.amtsweg.workflow.camunda;

import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: tries messages again whose wait appeared in the moment they came. */
@BuildingBlock(value = "sweepInbox", label = "Posteingang der Prozesse durchsehen", forModels = false)
class SweepInbox implements JavaDelegate {
    private final EngineInbox inbox;

    SweepInbox(EngineInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inbox.sweep();
    }
}
