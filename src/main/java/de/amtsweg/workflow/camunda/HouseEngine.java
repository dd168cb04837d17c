package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.TimeOrderedUuid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine as this house runs it: what it may read, what it must not keep, where it saves. */
final class HouseEngine {
    private static final Logger LOG = LoggerFactory.getLogger(HouseEngine.class);

    private HouseEngine() {}

    static SpringProcessEngineConfiguration configuration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationNames names,
            SpringBuildingBlocks blocks,
            MessageBox box,
            DeliverMessages delivery,
            TaskPlacement placement) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
        // The engine's own generator takes blocks of numbers in a second transaction, and with it a second connection.
        engine.setIdGenerator(() -> TimeOrderedUuid.next().toString());
        // Empty, or the engine would show every bean of the house to scripts.
        engine.setBeans(Map.of());
        engine.setExpressionManager(new ClosedExpressions(names, blocks));
        // The engine adds to this list.
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(
                new SavePoints(),
                new BlockRules(blocks),
                new TransientMappings(),
                new DeploymentBinding(),
                new DecisionInputs(names),
                new TaskPlacementListener(placement))));
        engine.setCustomJobHandlers(List.of(delivery));
        engine.setCustomSessionFactories(List.of(new NewWaits(box, delivery)));
        work(engine);
        keepQuiet(engine);
        leaveOut(engine);
        return engine;
    }

    private static void work(SpringProcessEngineConfiguration engine) {
        var workers = new DefaultJobExecutor();
        workers.setMaxWait(5_000);
        engine.setJobExecutor(workers);
        engine.setJobExecutorActivate(false);
        // Parent and called part would otherwise race on the application's row.
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setFailedJobRetryTimeCycle("R5/PT5M");
        engine.setHistory(ProcessEngineConfigurationImpl.HISTORY_FULL);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        // What the clean-up itself leaves in the log of jobs.
        engine.setHistoryCleanupJobLogTimeToLive("P30D");
    }

    /** No personal data in tables and logs of the engine. */
    private static void keepQuiet(SpringProcessEngineConfiguration engine) {
        engine.setEnableCmdExceptionLogging(false);
        engine.setFailedJobCommandFactory(ScrubbedRetry::new);
        engine.setHistoryEventProducer(new ScrubbedHistory());
        engine.setDmnHistoryEventProducer(new ScrubbedDecisions());
        ExecuteJobHelper.LOGGING_HANDLER =
                (job, failure) -> LOG.warn("Job {} failed: {}", job, ScrubbedFailure.summary(failure));
    }

    private static void leaveOut(SpringProcessEngineConfiguration engine) {
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setAuthorizationEnabled(false);
        engine.setEnableScriptCompilation(false);
    }
}
