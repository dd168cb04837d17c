package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Finds the application a scope belongs to, climbing from a called part to the process that called it. */
final class Scopes {
    private Scopes() {}

    static Optional<ApplicationId> application(@Nullable VariableScope scope) {
        var execution = scope instanceof TaskEntity task ? task.getExecution() : scope;
        return execution instanceof ExecutionEntity entity ? application(entity) : Optional.empty();
    }

    private static Optional<ApplicationId> application(ExecutionEntity execution) {
        @Nullable ExecutionEntity process = execution.getProcessInstance();
        while (process != null) {
            if (process.getBusinessKey() != null) {
                return Optional.of(ApplicationId.of(process.getBusinessKey()));
            }
            ExecutionEntity caller = process.getSuperExecution();
            process = caller == null ? null : caller.getProcessInstance();
        }
        return Optional.empty();
    }
}
