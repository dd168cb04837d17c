package de.amtsweg.workflow.delegate;

import de.amtsweg.payment.PaymentWatch;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: compares the payment providers' books with ours. */
@BuildingBlock(value = "comparePayments", label = "Zahlungen abgleichen", forModels = false)
class ComparePayments implements JavaDelegate {
    private final PaymentWatch watch;

    ComparePayments(PaymentWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.compareBooks();
    }
}
