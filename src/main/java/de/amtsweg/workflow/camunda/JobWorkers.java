package de.amtsweg.workflow.camunda;

import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
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
            takeBackWhatAKilledNodeHeld();
            engine.getJobExecutor().start();
        }
    }

    /** An embedded database has one node only, so nobody else works on what is locked; elsewhere locks run out. */
    private void takeBackWhatAKilledNodeHeld() {
        if (DbSqlSessionFactory.H2.equals(engine.getDatabaseType())) {
            JdbcClient.create(engine.getDataSource())
                    .sql(
                            "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null")
                    .update();
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
