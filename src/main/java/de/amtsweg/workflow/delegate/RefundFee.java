package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.payment.Fees;
import de.amtsweg.payment.Treasury;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.Inbox;
import de.amtsweg.workflow.Messages;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Orders the treasury to pay back a paid fee, and cancels an open one. */
@BuildingBlock(value = "refundFee", label = "Bezahlte Gebühr erstatten", reachesOutside = true)
class RefundFee implements JavaDelegate {
    private final Fees fees;
    private final Treasury treasury;
    private final Inbox inbox;

    RefundFee(Fees fees, Treasury treasury, Inbox inbox) {
        this.fees = fees;
        this.treasury = treasury;
        this.inbox = inbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        if (!treasury.refund(application)) {
            fees.cancel(application);
            inbox.put(application, Messages.FEE_CANCELLED, null, "fee");
        }
    }
}
