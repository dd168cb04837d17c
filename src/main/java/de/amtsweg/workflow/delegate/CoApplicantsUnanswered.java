package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.application.CoApplicants;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes that somebody has not confirmed in time. */
@BuildingBlock(value = "coApplicantsUnanswered", label = "Fehlende Zustimmung vermerken")
class CoApplicantsUnanswered implements JavaDelegate {
    private final CoApplicants coApplicants;

    CoApplicantsUnanswered(CoApplicants coApplicants) {
        this.coApplicants = coApplicants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coApplicants.unanswered(APPLICATION_ID.in(execution));
    }
}
