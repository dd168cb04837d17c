package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.AUDIENCE;
import static de.amtsweg.workflow.delegate.Words.ONLY_WHILE_UNCLAIMED;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.StaffMember;
import de.amtsweg.correspondence.Mails;
import de.amtsweg.shared.UnitId;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes to the people of the unit, without a word about the applicant. */
@BuildingBlock(
        value = "notifyStaff",
        label = "Sachbearbeitung oder Leitung benachrichtigen",
        reachesOutside = true,
        parameters = {
            @Parameter(name = "audience", label = "unit (Amt) oder head (Leitung)"),
            @Parameter(name = "template", label = "Vorlage der Nachricht"),
            @Parameter(
                    name = "onlyWhileUnclaimed",
                    label = "nur solange diese Aufgabe niemand übernommen hat",
                    required = false)
        })
class NotifyStaff implements JavaDelegate {
    private final Applications applications;
    private final Authorities authorities;
    private final Staff staff;
    private final Mails mails;

    NotifyStaff(Applications applications, Authorities authorities, Staff staff, Mails mails) {
        this.applications = applications;
        this.authorities = authorities;
        this.staff = staff;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = applications.get(APPLICATION_ID.in(execution));
        var unit = application.unit();
        if (unit.isEmpty() || claimedMeanwhile(execution)) {
            return;
        }
        int number = 0;
        for (var address : addresses(unit.get(), AUDIENCE.in(execution))) {
            number++;
            mails.sendTo(
                    address,
                    Locale.GERMAN,
                    StepKey.of(execution) + "-" + number,
                    application.id(),
                    TEMPLATE.in(execution),
                    Map.of());
        }
    }

    private List<String> addresses(UnitId unit, String audience) {
        return audience.equals("head")
                ? staff.membersOf(unit, Role.HEAD).stream()
                        .map(StaffMember::email)
                        .toList()
                : List.of(authorities.unit(unit).email());
    }

    private static boolean claimedMeanwhile(DelegateExecution execution) {
        return ONLY_WHILE_UNCLAIMED
                .find(execution)
                .map(task -> execution
                                .getProcessEngineServices()
                                .getTaskService()
                                .createTaskQuery()
                                .processInstanceId(execution.getProcessInstanceId())
                                .taskDefinitionKey(task)
                                .taskUnassigned()
                                .count()
                        == 0)
                .orElse(false);
    }
}
