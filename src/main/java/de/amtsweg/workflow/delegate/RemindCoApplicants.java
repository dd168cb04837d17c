package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;

import de.amtsweg.application.CoApplicants;
import de.amtsweg.correspondence.CoApplicantMails;
import de.amtsweg.workflow.BuildingBlock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds those who have yet to confirm, and tells the applicant that somebody is missing. */
@BuildingBlock(value = "remindCoApplicants", label = "Mitantragstellende erinnern", reachesOutside = true)
class RemindCoApplicants implements JavaDelegate {
    private final CoApplicants coApplicants;
    private final CoApplicantMails mails;
    private final Announcements announcements;

    RemindCoApplicants(CoApplicants coApplicants, CoApplicantMails mails, Announcements announcements) {
        this.coApplicants = coApplicants;
        this.mails = mails;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        var missing = coApplicants.waitedFor(application);
        if (!missing.isEmpty()) {
            missing.forEach(who -> mails.remind(who, StepKey.of(execution)));
            announcements.mail(StepKey.of(execution), application, "mitantrag-fehlt", Map.of());
        }
    }
}
