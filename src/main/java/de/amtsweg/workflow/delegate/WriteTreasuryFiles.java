package de.amtsweg.workflow.delegate;

import de.amtsweg.payment.Treasury;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: writes the files for the treasury that could not be written when they were due. */
@BuildingBlock(value = "writeTreasuryFiles", label = "Dateien für die Kasse schreiben", forModels = false)
class WriteTreasuryFiles implements JavaDelegate {
    private final Treasury treasury;

    WriteTreasuryFiles(Treasury treasury) {
        this.treasury = treasury;
    }

    @Override
    public void execute(DelegateExecution execution) {
        treasury.exportOutstanding();
    }
}
