package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.DUE_IN;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.correspondence.Notices;
import de.amtsweg.payment.Fees;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.Period;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the fee decision and says until when to pay. */
@BuildingBlock(
        value = "requestPayment",
        label = "Gebührenbescheid senden",
        reachesOutside = true,
        parameters = {
            @Parameter(name = "template", label = "Vorlage des Bescheids und der Nachricht", required = false),
            @Parameter(name = "dueIn", label = "Zahlungsfrist, zum Beispiel P14D", required = false)
        })
class RequestPayment implements JavaDelegate {
    private final Fees fees;
    private final Notices notices;
    private final Announcements announcements;
    private final FeeWords words;
    private final Deadlines deadlines;

    RequestPayment(Fees fees, Notices notices, Announcements announcements, FeeWords words, Deadlines deadlines) {
        this.fees = fees;
        this.notices = notices;
        this.announcements = announcements;
        this.words = words;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        var dueOn =
                deadlines.after(application, Period.parse(DUE_IN.find(execution).orElse("P14D")));
        var fee = fees.request(application, dueOn);
        var model = Map.<String, Object>of("fee", words.of(fee));
        var template = TEMPLATE.find(execution).orElse("gebuehrenbescheid");
        var decision = notices.write(application, template, model);
        announcements.announce(StepKey.of(execution), application, decision, template, model);
    }
}
