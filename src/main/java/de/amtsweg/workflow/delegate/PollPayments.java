package de.amtsweg.workflow.delegate;

import de.amtsweg.payment.PaymentWatch;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: asks payment providers about attempts nobody came back from. */
@BuildingBlock(value = "pollPayments", label = "Nach offenen Zahlungen fragen", forModels = false)
class PollPayments implements JavaDelegate {
    private final PaymentWatch watch;

    PollPayments(PaymentWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.askAboutOpenAttempts();
    }
}
