package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: what lies ready for download without the applicant knowing, because the mail came back, goes out as a letter. */
@BuildingBlock(value = "sendUnannounced", label = "Nicht Angekündigtes als Brief senden", forModels = false)
class SendUnannounced implements JavaDelegate {
    private final Deliveries deliveries;
    private final Announcements announcements;

    SendUnannounced(Deliveries deliveries, Announcements announcements) {
        this.deliveries = deliveries;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deliveries.unannounced().forEach(announcements::letterInstead);
    }
}
