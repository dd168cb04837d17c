package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.MailReturns;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: looks which mails came back. */
@BuildingBlock(value = "collectReturnedMails", label = "Zurückgekommene Mails abholen", forModels = false)
class CollectReturnedMails implements JavaDelegate {
    private final MailReturns returns;

    CollectReturnedMails(MailReturns returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returns.collect();
    }
}
