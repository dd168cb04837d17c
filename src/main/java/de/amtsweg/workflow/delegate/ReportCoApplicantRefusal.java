package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.workflow.BuildingBlock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the applicant that somebody they named does not want to apply. */
@BuildingBlock(value = "reportCoApplicantRefusal", label = "Verweigerte Zustimmung mitteilen", reachesOutside = true)
class ReportCoApplicantRefusal implements JavaDelegate {
    private final Announcements announcements;

    ReportCoApplicantRefusal(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        announcements.mail(StepKey.of(execution), APPLICATION_ID.in(execution), "mitantrag-abgelehnt", Map.of());
    }
}
