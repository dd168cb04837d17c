package de.amtsweg.workflow.delegate;

import de.amtsweg.payment.IncomingPayments;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: reads the files in which the treasury says what it received. */
@BuildingBlock(value = "readIncomingPayments", label = "Zahlungseingänge der Kasse lesen", forModels = false)
class ReadIncomingPayments implements JavaDelegate {
    private final IncomingPayments payments;

    ReadIncomingPayments(IncomingPayments payments) {
        this.payments = payments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        payments.read();
    }
}
