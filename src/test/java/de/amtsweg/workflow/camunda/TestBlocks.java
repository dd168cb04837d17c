package de.amtsweg.workflow.camunda;

import de.amtsweg.workflow.BuildingBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Blocks for tests. Inner classes, so that no component scan finds them. */
final class TestBlocks {
    /** What the blocks were given, as {@code block:parameter}. */
    final List<String> done = new ArrayList<>();

    /** Thrown by the next calls while it is set. */
    RuntimeException broken;

    Object[] all() {
        return new Object[] {new Inside(), new Outside(), new Announce(), new House(), new Table()};
    }

    private void run(String block, DelegateExecution execution) {
        if (broken != null) {
            throw broken;
        }
        done.add(block + ":" + Objects.requireNonNullElse(execution.getVariable("parameter"), ""));
    }

    /** Works inside the house. */
    @BuildingBlock("inside")
    class Inside implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            run("inside", execution);
        }
    }

    /** Reaches outside. */
    @BuildingBlock(value = "outside", reachesOutside = true)
    class Outside implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            run("outside", execution);
        }
    }

    /** Works for the house alone. */
    @BuildingBlock(value = "house", forModels = false)
    class House extends Inside {}

    /** Cannot work without its parameter. */
    @BuildingBlock(value = "table", parameters = @BuildingBlock.Parameter(name = "table", label = "Tabelle"))
    class Table extends Inside {}

    /** Sets the key by which its wait is known. */
    @BuildingBlock("announce")
    class Announce implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariable("waitKey", String.valueOf(execution.getVariable("parameter")));
        }
    }
}
