package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Confirms to the applicant that the application is withdrawn. */
@BuildingBlock(
        value = "confirmWithdrawal",
        label = "Rücknahme bestätigen",
        reachesOutside = true,
        parameters = {@Parameter(name = "template", label = "Vorlage der Nachricht", required = false)})
class ConfirmWithdrawal implements JavaDelegate {
    private final Announcements announcements;

    ConfirmWithdrawal(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.tell(
                StepKey.of(execution),
                APPLICATION_ID.in(execution),
                TEMPLATE.find(execution).orElse("ruecknahme"),
                Map.of());
    }
}
