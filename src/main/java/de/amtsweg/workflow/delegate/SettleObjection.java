package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.OBJECTION_ID;
import static de.amtsweg.workflow.delegate.Words.OUTCOME;

import de.amtsweg.correspondence.Objection.Outcome;
import de.amtsweg.correspondence.Objections;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes how an objection ended. */
@BuildingBlock(
        value = "settleObjection",
        label = "Widerspruch abschließen",
        parameters =
                @Parameter(name = "outcome", label = "Ergebnis: granted, rejected, withdrawn oder decidedElsewhere"))
class SettleObjection implements JavaDelegate {
    private final Objections objections;

    SettleObjection(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        objections.settle(OBJECTION_ID.in(execution), outcome(OUTCOME.in(execution)));
    }

    private static Outcome outcome(String word) {
        return switch (word) {
            case "granted" -> Outcome.GRANTED;
            case "rejected" -> Outcome.REJECTED;
            case "withdrawn" -> Outcome.WITHDRAWN;
            case "decidedElsewhere" -> Outcome.DECIDED_ELSEWHERE;
            default -> throw new IllegalArgumentException("An objection does not end as '" + word + "'");
        };
    }
}
