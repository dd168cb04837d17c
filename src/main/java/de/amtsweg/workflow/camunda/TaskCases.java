package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Proceeding;
import de.amtsweg.shared.ApplicationId;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a task is about: an application, and in it perhaps one objection. */
@Component
class TaskCases {
    private final RuntimeService processes;

    TaskCases(RuntimeService processes) {
        this.processes = processes;
    }

    /** An application, or a proceeding of its own in it. */
    record TaskCase(ApplicationId application, Optional<Proceeding> proceeding) {}

    TaskCase of(Task task) {
        var process = processes
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new TaskCase(ApplicationId.of(process.getBusinessKey()), proceeding(process.getRootProcessInstanceId()));
    }

    private Optional<Proceeding> proceeding(String process) {
        return Optional.ofNullable(processes.getVariable(process, ObjectionStart.OBJECTION))
                .map(id -> new Proceeding(UUID.fromString(id.toString())));
    }
}
