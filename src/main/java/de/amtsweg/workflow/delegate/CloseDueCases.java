package de.amtsweg.workflow.delegate;

import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.Closures;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: closes cases that waited for the end of a remedy period. */
@BuildingBlock(
        value = "closeDueCases",
        label = "Vorgänge nach Ablauf der Rechtsbehelfsfrist abschließen",
        forModels = false)
class CloseDueCases implements JavaDelegate {
    private final Closures closures;

    CloseDueCases(Closures closures) {
        this.closures = closures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closures.closeDue();
    }
}
