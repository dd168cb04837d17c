package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Proceeding;
import de.amtsweg.shared.ApplicationId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Finds the application and the objection a scope belongs to, climbing from a called part to the process that called it. */
final class Scopes {
    private Scopes() {}

    static Optional<ApplicationId> application(@Nullable VariableScope scope) {
        return climbed(scope, process -> Optional.ofNullable(process.getBusinessKey()))
                .map(ApplicationId::of);
    }

    /** The objection the process is about, or nothing when it leads the application itself. */
    static Optional<Proceeding> proceeding(@Nullable VariableScope scope) {
        return climbed(scope, process -> Optional.ofNullable(process.getVariable(ObjectionStart.OBJECTION)))
                .map(id -> new Proceeding(UUID.fromString(id.toString())));
    }

    private static <T> Optional<T> climbed(
            @Nullable VariableScope scope, Function<ExecutionEntity, Optional<T>> question) {
        var execution = scope instanceof TaskEntity task ? task.getExecution() : scope;
        @Nullable
        ExecutionEntity process = execution instanceof ExecutionEntity entity ? entity.getProcessInstance() : null;
        while (process != null) {
            var answer = question.apply(process);
            if (answer.isPresent()) {
                return answer;
            }
            ExecutionEntity caller = process.getSuperExecution();
            process = caller == null ? null : caller.getProcessInstance();
        }
        return Optional.empty();
    }
}
