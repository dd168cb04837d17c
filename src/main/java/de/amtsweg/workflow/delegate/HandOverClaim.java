package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.payment.Treasury;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands an unpaid fee to the treasury as a claim. */
@BuildingBlock(value = "handOverClaim", label = "Forderung an die Kasse geben", reachesOutside = true)
class HandOverClaim implements JavaDelegate {
    private final Treasury treasury;

    HandOverClaim(Treasury treasury) {
        this.treasury = treasury;
    }

    @Override
    public void execute(DelegateExecution execution) {
        treasury.claim(APPLICATION_ID.in(execution));
    }
}
