package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.Faults;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A building block that does its work first and then fails, when a scenario wants it to: so everything must be undone. */
class BreakableBlock implements JavaDelegate {
    private final String name;
    private final JavaDelegate block;
    private final Faults faults;

    BreakableBlock(String name, JavaDelegate block, Faults faults) {
        this.name = name;
        this.block = block;
        this.faults = faults;
    }

    @Override
    public void execute(DelegateExecution execution) throws Exception {
        var key = execution.getProcessBusinessKey();
        var fault = key == null ? Optional.<String>empty() : faults.of(ApplicationId.of(key), name);
        block.execute(execution);
        if (fault.isPresent()) {
            throw new IllegalStateException(fault.get());
        }
    }
}
