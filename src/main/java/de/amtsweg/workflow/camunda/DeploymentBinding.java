package de.amtsweg.workflow.camunda;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement.CallableElementBinding;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Binds called parts and decisions to the deployment, so that a running application keeps everything it started with, and
 * hands the business key down: without it a part would find no application and {@code form} would be empty in it.
 */
class DeploymentBinding extends AbstractBpmnParseListener {
    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior behaviour) {
            CallableElement called = behaviour.getCallableElement();
            called.setBinding(CallableElementBinding.DEPLOYMENT);
            called.setBusinessKeyValueProvider(new BusinessKey());
        }
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior behaviour) {
            Decision.calledBy(behaviour).setBinding(CallableElementBinding.DEPLOYMENT);
        }
    }

    /** Opens the behaviour's field to us; the engine has no getter for it. */
    private static final class Decision extends DmnBusinessRuleTaskActivityBehavior {
        private Decision(BaseCallableElement element) {
            super(element, null, null);
        }

        static BaseCallableElement calledBy(DmnBusinessRuleTaskActivityBehavior behaviour) {
            try {
                var field = DmnBusinessRuleTaskActivityBehavior.class.getDeclaredField("callableElement");
                field.setAccessible(true);
                return (BaseCallableElement) field.get(behaviour);
            } catch (ReflectiveOperationException changed) {
                throw new IllegalStateException(
                        "The engine has changed: a business rule task names no decision", changed);
            }
        }
    }

    private static final class BusinessKey implements ParameterValueProvider {
        @Override
        public Object getValue(VariableScope scope) {
            return ((ExecutionEntity) scope).getProcessBusinessKey();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
