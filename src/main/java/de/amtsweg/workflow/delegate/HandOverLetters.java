package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.PrintRuns;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: hands letters to the print folder, those of a day together where that is wished. */
@BuildingBlock(value = "handOverLetters", label = "Briefe an die Druckstelle geben", forModels = false)
class HandOverLetters implements JavaDelegate {
    private final PrintRuns runs;

    HandOverLetters(PrintRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.handOver();
    }
}
