package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.payment.Fees;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.Inbox;
import de.amtsweg.workflow.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Cancels a fee nobody has paid yet, and ends the wait for it. */
@BuildingBlock(value = "cancelFee", label = "Offene Gebühr aufheben")
class CancelFee implements JavaDelegate {
    private final Fees fees;
    private final Inbox inbox;

    CancelFee(Fees fees, Inbox inbox) {
        this.fees = fees;
        this.inbox = inbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        fees.cancel(application);
        inbox.put(application, Messages.FEE_CANCELLED, null, "fee");
    }
}
