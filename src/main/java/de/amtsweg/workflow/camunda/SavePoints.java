package de.amtsweg.workflow.camunda;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts a save point behind everything somebody told us: start events and waits for messages. The submission, the answer,
 * the payment is committed before anything is computed from it, so that a broken fee table loses none of them.
 */
class SavePoints extends AbstractBpmnParseListener {
    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
        save(startEvent);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        save(activity);
    }

    @Override
    public void parseIntermediateMessageCatchEventDefinition(Element definition, ActivityImpl activity) {
        save(activity);
    }

    @Override
    public void parseBoundaryMessageEventDefinition(Element definition, boolean interrupting, ActivityImpl activity) {
        save(activity);
    }

    /** What a clerk found is kept, too, whatever the next step makes of it. */
    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        save(activity);
    }

    private static void save(ActivityImpl activity) {
        if (!activity.isAsyncAfter()) {
            activity.setAsyncAfter(true, true);
        }
    }
}
