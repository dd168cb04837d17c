package de.amtsweg.workflow.camunda;

import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;

/** Recurring: tries messages again whose wait appeared in the moment they came. */
@BuildingBlock(value = "sweepInbox", label = "Posteingang der Prozesse durchsehen", forModels = false)
class SweepInbox implements JavaDelegate {
    private final MessageBox box;
    private final DeliverMessages delivery;

    SweepInbox(MessageBox box, DeliverMessages delivery) {
        this.box = box;
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        box.waiting().forEach(application -> delivery.schedule(application, Context.getCommandContext()));
    }
}
