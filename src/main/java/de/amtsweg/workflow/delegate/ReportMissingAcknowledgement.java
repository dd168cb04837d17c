package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.WAIT_KEY;

import de.amtsweg.routing.DispatchState;
import de.amtsweg.routing.Dispatches;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.workflow.Breakdown;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stays an incident that names the recipient until it has acknowledged. */
@BuildingBlock(value = "reportMissingAcknowledgement", label = "Fehlende Quittung melden", reachesOutside = true)
class ReportMissingAcknowledgement implements JavaDelegate {
    private final Dispatches dispatches;

    ReportMissingAcknowledgement(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var recipient = new AuthorityId(WAIT_KEY.in(execution));
        boolean acknowledged = dispatches.of(APPLICATION_ID.in(execution)).stream()
                .filter(dispatch -> dispatch.recipient().equals(recipient))
                .anyMatch(dispatch -> dispatch.state() == DispatchState.ACKNOWLEDGED);
        if (!acknowledged) {
            throw new Breakdown("Recipient " + recipient + " has not acknowledged what was handed over");
        }
    }
}
