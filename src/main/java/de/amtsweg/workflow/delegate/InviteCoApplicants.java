package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.DUE_IN;
import static de.amtsweg.workflow.delegate.Words.OUTCOME;

import de.amtsweg.application.CoApplicants;
import de.amtsweg.correspondence.CoApplicantMails;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks everybody who applies together with the applicant to confirm. Outcome: {@code waiting}, or {@code confirmed} when there is nobody to ask. */
@BuildingBlock(
        value = "inviteCoApplicants",
        label = "Mitantragstellende um Zustimmung bitten",
        reachesOutside = true,
        parameters = {
            @Parameter(name = "dueIn", label = "Frist für die Zustimmung, zum Beispiel P28D", required = false)
        })
class InviteCoApplicants implements JavaDelegate {
    private final CoApplicants coApplicants;
    private final CoApplicantMails mails;
    private final Deadlines deadlines;

    InviteCoApplicants(CoApplicants coApplicants, CoApplicantMails mails, Deadlines deadlines) {
        this.coApplicants = coApplicants;
        this.mails = mails;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        var due =
                deadlines.after(application, Period.parse(DUE_IN.find(execution).orElse("P28D")));
        var asked = coApplicants.ask(application, due);
        asked.forEach(who -> mails.invite(who, StepKey.of(execution)));
        OUTCOME.set(execution, asked.isEmpty() ? "confirmed" : "waiting");
    }
}
