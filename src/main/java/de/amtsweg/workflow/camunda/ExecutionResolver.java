package de.amtsweg.workflow.camunda;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.jspecify.annotations.Nullable;

/** What models may read of {@code execution}: three ids. */
class ExecutionResolver extends ReadOnlyResolver {
    @Override
    Optional<Found> find(ELContext context, @Nullable Object base, Object property) {
        if (!(base instanceof DelegateExecution execution)) {
            return Optional.empty();
        }
        return Optional.of(new Found(
                switch (String.valueOf(property)) {
                    case "id" -> execution.getId();
                    case "businessKey" -> execution.getBusinessKey();
                    case "processBusinessKey" -> execution.getProcessBusinessKey();
                    default -> throw new PropertyNotFoundException("Models cannot read execution." + property);
                }));
    }
}
