package de.amtsweg.crash;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Hangs a plug on every step of every model: done, and not yet committed. Gateways and calls of parts have none: they commit with
 * the step before them.
 */
final class DeadlySteps extends AbstractBpmnParseListener implements BeanPostProcessor, ExecutionListener {
    private static final int LONGEST_WAIT_FOR_A_JOB = 500;

    private final Plug plug;

    DeadlySteps(Plug plug) {
        this.plug = plug;
    }

    void hangIn(ConfigurableApplicationContext node) {
        node.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringProcessEngineConfiguration engine) {
            engine.getCustomPostBPMNParseListeners().add(this);
            // The locks of the life before may run out at any moment.
            engine.getJobExecutor().setWaitTimeInMillis(LONGEST_WAIT_FOR_A_JOB);
            engine.getJobExecutor().setMaxWait(LONGEST_WAIT_FOR_A_JOB);
        }
        return bean;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getProcessBusinessKey() != null || execution.getBusinessKey() != null) {
            plug.pull(execution.getCurrentActivityId());
        }
    }

    private void hang(ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_END, this);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        hang(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        hang(activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        hang(activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        hang(activity);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        hang(activity);
    }
}
