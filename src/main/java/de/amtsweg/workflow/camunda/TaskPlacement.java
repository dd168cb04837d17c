package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.UnitId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts a new task on the desk of a unit: that of the application, or the one the model names ({@code unit}). The unit
 * becomes part of the candidate group, and stands in the task's description so that lists need no second query.
 */
@Component
class TaskPlacement implements TaskListener {
    // Providers, because the engine is wired before the rooms that need it.
    private final ObjectProvider<Applications> applications;
    private final ObjectProvider<Authorities> authorities;
    private final ObjectProvider<ModelProperties> properties;

    TaskPlacement(
            ObjectProvider<Applications> applications,
            ObjectProvider<Authorities> authorities,
            ObjectProvider<ModelProperties> properties) {
        this.applications = applications;
        this.authorities = authorities;
        this.properties = properties;
    }

    @Override
    public void notify(DelegateTask task) {
        var unit = unitFor(task);
        for (IdentityLink candidate : task.getCandidates().stream().toList()) {
            var role = candidate.getGroupId();
            if (role != null && TaskGroups.unitOf(role).isEmpty()) {
                task.deleteCandidateGroup(role);
                task.addCandidateGroup(TaskGroups.name(role, unit));
            }
        }
        task.setDescription(unit.value());
    }

    private UnitId unitFor(DelegateTask task) {
        var application = applications
                .getObject()
                .get(ApplicationId.of(task.getExecution().getProcessBusinessKey()));
        var authority = application.authority().orElseGet(this::firstOfOurs);
        return properties
                .getObject()
                .of(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), "unit")
                .map(named -> named.contains(".") ? new UnitId(named) : new UnitId(authority + "." + named))
                .or(application::unit)
                .or(() -> inCharge(application.service()))
                .orElseGet(() ->
                        authorities.getObject().unitsOf(authority).getFirst().id());
    }

    private AuthorityId firstOfOurs() {
        return authorities.getObject().ours().getFirst().id();
    }

    /** Nobody is in charge of the place: those look at it who do this service at our own place. */
    private Optional<UnitId> inCharge(de.amtsweg.shared.ServiceKey service) {
        var ours = authorities.getObject().ours().getFirst();
        return authorities.getObject().inChargeOf(service, ours.ars()).flatMap(responsibility -> responsibility.unit());
    }
}
