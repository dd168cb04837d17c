package de.amtsweg.workflow.delegate;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The idempotency key of an outside effect: which step of which process, for the how-manieth time. A step that is tried
 * again has the same key, a step the model leads to a second time another one.
 */
final class StepKey {
    private StepKey() {}

    static String of(DelegateExecution execution) {
        var step = execution.getProcessInstanceId() + "-" + execution.getCurrentActivityId();
        return Words.LOOP_COUNTER
                .find(execution)
                .map(counter -> step + "-" + counter)
                .orElseGet(() -> step + "-" + earlierPasses(execution));
    }

    private static long earlierPasses(DelegateExecution execution) {
        return Optional.of(execution.getProcessEngineServices().getHistoryService())
                .map(history -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .activityId(execution.getCurrentActivityId())
                        .finished()
                        .count())
                .orElse(0L);
    }
}
