package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Notices;
import de.amtsweg.correspondence.Way;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.Fees;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes the voucher for a paid fee and lays it out for the applicant. */
@BuildingBlock(
        value = "confirmPayment",
        label = "Zahlungsbeleg schreiben",
        reachesOutside = true,
        parameters = {@Parameter(name = "template", label = "Vorlage des Belegs", required = false)})
class ConfirmPayment implements JavaDelegate {
    private final Fees fees;
    private final Notices notices;
    private final FeeWords words;
    private final Deliveries deliveries;
    private final Clock clock;

    ConfirmPayment(Fees fees, Notices notices, FeeWords words, Deliveries deliveries, Clock clock) {
        this.fees = fees;
        this.notices = notices;
        this.words = words;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        fees.of(application).filter(fee -> fee.status() == FeeStatus.PAID).ifPresent(fee -> {
            var model = Map.<String, Object>of("fee", words.ofPaid(fee, LocalDate.now(clock)));
            var voucher = notices.write(application, TEMPLATE.find(execution).orElse("zahlungsbeleg"), model);
            deliveries.provide(application, voucher, Way.DOWNLOAD);
        });
    }
}
