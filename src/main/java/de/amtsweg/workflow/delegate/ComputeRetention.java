package de.amtsweg.workflow.delegate;

import de.amtsweg.efile.RetentionSweep;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: computes until when files are kept. */
@BuildingBlock(value = "computeRetention", label = "Aufbewahrungsfristen berechnen", forModels = false)
class ComputeRetention implements JavaDelegate {
    private final RetentionSweep sweep;

    ComputeRetention(RetentionSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sweep.compute();
    }
}
