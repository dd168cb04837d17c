package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.correspondence.Notices;
import de.amtsweg.correspondence.Way;
import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.Fees;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
    private final Cashier cashier;
    private final Notices notices;
    private final Deliveries deliveries;
    private final Clock clock;

    ConfirmPayment(Fees fees, Cashier cashier, Notices notices, Deliveries deliveries, Clock clock) {
        this.fees = fees;
        this.cashier = cashier;
        this.notices = notices;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        fees.of(application).filter(fee -> fee.status() == FeeStatus.PAID).ifPresent(fee -> {
            var words = new LinkedHashMap<>(FeeWords.of(fee));
            words.put("paidOn", LocalDate.now(clock));
            words.put("paymentReference", reference(application));
            var voucher =
                    notices.write(application, TEMPLATE.find(execution).orElse("zahlungsbeleg"), Map.of("fee", words));
            deliveries.provide(application, voucher, Way.DOWNLOAD);
        });
    }

    private String reference(ApplicationId application) {
        return cashier.attemptsOf(application).stream()
                .filter(attempt -> attempt.status() == AttemptStatus.PAID)
                .flatMap(attempt -> attempt.providerReference().stream())
                .findFirst()
                .orElse("–");
    }
}
