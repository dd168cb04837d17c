package de.amtsweg.workflow.camunda;

import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.Incident;
import de.amtsweg.workflow.Incidents;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's incidents. One failed step shows once, not again in every process that called it. */
@Component
class CamundaIncidents implements Incidents {
    private static final int FURTHER_ATTEMPTS = 1;

    private final RuntimeService processes;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Journal journal;
    private final Clock clock;

    CamundaIncidents(
            RuntimeService processes,
            RepositoryService repository,
            ManagementService management,
            Journal journal,
            Clock clock) {
        this.processes = processes;
        this.repository = repository;
        this.management = management;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Incident> open() {
        return processes.createIncidentQuery().orderByIncidentTimestamp().asc().list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .map(this::described)
                .toList();
    }

    @Override
    public List<Incident> of(ApplicationId application) {
        return open().stream()
                .filter(incident ->
                        incident.application().filter(application::equals).isPresent())
                .toList();
    }

    @Override
    @Transactional
    public void retry(String incidentId, PersonId by) {
        var incident = processes.createIncidentQuery().incidentId(incidentId).singleResult();
        if (incident == null || incident.getConfiguration() == null) {
            return;
        }
        var described = described(incident);
        described
                .application()
                .ifPresent(application -> journal.record(
                        application, Actor.staff(by), "step-retried", Map.of("step", described.label()), List.of()));
        management.setJobRetries(incident.getConfiguration(), FURTHER_ATTEMPTS);
        management.setJobDuedate(incident.getConfiguration(), Date.from(clock.instant()));
    }

    private Incident described(org.camunda.bpm.engine.runtime.Incident incident) {
        var process = Optional.ofNullable(incident.getProcessInstanceId())
                .map(id -> processes
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult());
        return new Incident(
                incident.getId(),
                process.flatMap(this::application),
                repository
                        .getProcessDefinition(incident.getProcessDefinitionId())
                        .getKey(),
                incident.getActivityId(),
                label(incident),
                Optional.ofNullable(incident.getIncidentMessage()).orElse(""),
                incident.getIncidentTimestamp().toInstant());
    }

    /** Work beside the process of an application has no key of its own: messages would look for their wait there. */
    private Optional<ApplicationId> application(ProcessInstance process) {
        return Optional.ofNullable(process.getBusinessKey())
                .or(() -> Optional.ofNullable(processes.getVariable(process.getId(), ArchiveUploads.UPLOADED_FOR))
                        .map(Object::toString))
                .map(ApplicationId::of);
    }

    private String label(org.camunda.bpm.engine.runtime.Incident incident) {
        var model = repository.getBpmnModelInstance(incident.getProcessDefinitionId());
        return model.getModelElementById(incident.getActivityId()) instanceof FlowElement step && step.getName() != null
                ? step.getName()
                : incident.getActivityId();
    }
}
