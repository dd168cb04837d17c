package de.amtsweg.workflow.camunda;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts working on jobs when everything else stands, and stops first. */
@Component
class JobWorkers implements SmartLifecycle {
    private final SpringProcessEngineConfiguration engine;
    private final WorkflowSettings settings;

    JobWorkers(SpringProcessEngineConfiguration engine, WorkflowSettings settings) {
        this.engine = engine;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.jobs()) {
            engine.getJobExecutor().start();
        }
    }

    @Override
    public void stop() {
        engine.getJobExecutor().shutdown();
    }

    @Override
    public boolean isRunning() {
        return engine.getJobExecutor() != null && engine.getJobExecutor().isActive();
    }
}
