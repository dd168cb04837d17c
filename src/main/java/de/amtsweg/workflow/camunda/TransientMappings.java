package de.amtsweg.workflow.camunda;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Keeps the parameters of building blocks out of the database: the engine would store what {@code ${form.name}} came to.
 * Done when the whole process is parsed; while its tasks are, their mappings are not there yet.
 */
class TransientMappings extends AbstractBpmnParseListener {
    static final String IS_BLOCK = "amtswegBuildingBlock";

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        visit(process);
    }

    private static void visit(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            var mapping = activity.getIoMapping();
            if (mapping != null && activity.getProperty(IS_BLOCK) != null) {
                List<InputParameter> passing = mapping.getInputParameters().stream()
                        .<InputParameter>map(
                                parameter -> new PassingParameter(parameter.getName(), parameter.getValueProvider()))
                        .toList();
                mapping.setInputParameters(passing);
            }
            visit(activity);
        }
    }

    /** An input that lives as long as the transaction. */
    private static final class PassingParameter extends InputParameter {
        PassingParameter(String name, ParameterValueProvider value) {
            super(name, value);
        }

        @Override
        protected void execute(AbstractVariableScope inner, AbstractVariableScope outer) {
            var value = getValueProvider().getValue(outer);
            inner.setVariableLocal(getName(), Variables.untypedValue(value, true));
        }
    }
}
