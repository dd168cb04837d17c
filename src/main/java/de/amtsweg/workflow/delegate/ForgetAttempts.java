package de.amtsweg.workflow.delegate;

import de.amtsweg.site.Throttle;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: forgets counted attempts whose period is over. */
@BuildingBlock(value = "forgetAttempts", label = "Abgelaufene Versuche vergessen", forModels = false)
class ForgetAttempts implements JavaDelegate {
    private final Throttle throttle;

    ForgetAttempts(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        throttle.forgetEnded();
    }
}
