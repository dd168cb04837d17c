package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.OBJECTION_ID;

import de.amtsweg.application.Proceeding;
import de.amtsweg.correspondence.ObjectionId;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** The objection a process is about, or the process that called it. */
final class ObjectionAtHand {
    private ObjectionAtHand() {}

    static Optional<ObjectionId> in(DelegateExecution execution) {
        @Nullable DelegateExecution process = execution.getProcessInstance();
        while (process != null) {
            var found = OBJECTION_ID.find(process);
            if (found.isPresent()) {
                return found;
            }
            var caller = process.getSuperExecution();
            process = caller == null ? null : caller.getProcessInstance();
        }
        return Optional.empty();
    }

    /** What clerks record in it belongs to it alone. */
    static Optional<Proceeding> proceeding(DelegateExecution execution) {
        return in(execution).map(ObjectionId::value).map(Proceeding::new);
    }
}
