package de.amtsweg.workflow.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;

/** Lets decision tables read what the application holds, for the moment they are asked: transient variables. */
class DecisionInputs extends AbstractBpmnParseListener {
    private final ApplicationNames names;

    DecisionInputs(ApplicationNames names) {
        this.names = names;
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior) {
            ExecutionListener listener = this::provide;
            activity.addListener(ExecutionListener.EVENTNAME_START, listener);
        }
    }

    private void provide(DelegateExecution execution) {
        var application = Scopes.application(execution)
                .orElseThrow(() -> new IllegalStateException("There is no application here to decide about"));
        names.forDecisions(application, Scopes.proceeding(execution))
                .forEach((name, value) -> execution.setVariableLocal(
                        name, Variables.objectValue(value, true).create()));
    }
}
