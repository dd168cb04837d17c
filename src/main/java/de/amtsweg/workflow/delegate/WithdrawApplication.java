package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.application.Applications;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes that the applicant has withdrawn the application. */
@BuildingBlock(value = "withdrawApplication", label = "Rücknahme festhalten")
class WithdrawApplication implements JavaDelegate {
    private final Applications applications;

    WithdrawApplication(Applications applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        application.withdraw();
        applications.save(application);
    }
}
