package de.amtsweg.workflow.delegate;

import de.amtsweg.documents.DocumentSweep;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: removes files of the document store that nothing uses. */
@BuildingBlock(value = "sweepDocuments", label = "Verwaiste Dateien der Ablage entfernen", forModels = false)
class SweepDocuments implements JavaDelegate {
    private final DocumentSweep sweep;

    SweepDocuments(DocumentSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sweep.sweep();
    }
}
