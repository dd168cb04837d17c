package de.amtsweg.workflow.delegate;

import de.amtsweg.efile.AnswerReader;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: reads what the archive answered to the files that were offered to it. */
@BuildingBlock(
        value = "readArchiveAnswers",
        label = "Antworten des Archivs lesen",
        reachesOutside = true,
        forModels = false)
class ReadArchiveAnswers implements JavaDelegate {
    private final AnswerReader reader;

    ReadArchiveAnswers(AnswerReader reader) {
        this.reader = reader;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reader.readAll();
    }
}
