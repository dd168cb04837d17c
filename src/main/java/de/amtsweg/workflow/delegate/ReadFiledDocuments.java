package de.amtsweg.workflow.delegate;

import de.amtsweg.efile.TextReading;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: reads what was filed, so that files are found by it. */
@BuildingBlock(value = "readFiledDocuments", label = "Abgelegte Dokumente für die Suche lesen", forModels = false)
class ReadFiledDocuments implements JavaDelegate {
    private final TextReading reading;

    ReadFiledDocuments(TextReading reading) {
        this.reading = reading;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reading.readWaiting();
    }
}
