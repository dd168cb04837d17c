package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.payment.Fee;
import de.amtsweg.payment.Fees;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds of a fee that is still open. */
@BuildingBlock(
        value = "remindOfFee",
        label = "An die Gebühr erinnern",
        reachesOutside = true,
        parameters = {@Parameter(name = "template", label = "Vorlage der Erinnerung", required = false)})
class RemindOfFee implements JavaDelegate {
    private final Fees fees;
    private final FeeWords words;
    private final Announcements announcements;

    RemindOfFee(Fees fees, FeeWords words, Announcements announcements) {
        this.fees = fees;
        this.words = words;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        fees.of(application)
                .filter(Fee::isDue)
                .ifPresent(fee -> announcements.tell(
                        StepKey.of(execution),
                        application,
                        TEMPLATE.find(execution).orElse("gebuehr-erinnerung"),
                        Map.of("fee", words.of(fee))));
    }
}
