package de.amtsweg.workflow.delegate;

import de.amtsweg.efile.DailyHeads;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: records once a day how the chains of all e-files end. */
@BuildingBlock(value = "recordDailyHeads", label = "Tagesnachweis der Akten schreiben", forModels = false)
class RecordDailyHeads implements JavaDelegate {
    private final DailyHeads heads;

    RecordDailyHeads(DailyHeads heads) {
        this.heads = heads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        heads.recordToday();
    }
}
