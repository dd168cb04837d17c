package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.TimeOrderedUuid;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the engine by hand: the starter of 7.24 is made for Boot 3 (see decision 0001). It shares our {@code DataSource}
 * and transaction manager, so that a step of the process and what it changes in our tables are one transaction.
 */
@Configuration(proxyBeanMethods = false)
class EngineSetUp {
    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource, PlatformTransactionManager transactions, ApplicationContext context) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setApplicationContext(context);
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
        // The engine's own generator takes blocks of numbers in a second transaction, and with it a second connection.
        engine.setIdGenerator(() -> TimeOrderedUuid.next().toString());
        engine.setHistory(ProcessEngineConfigurationImpl.HISTORY_FULL);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorAcquireExclusiveOverProcessHierarchies(true);
        engine.setFailedJobRetryTimeCycle("R5/PT5M");
        engine.setEnableCmdExceptionLogging(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setAuthorizationEnabled(false);
        engine.setCreateIncidentOnFailedJobEnabled(true);
        return engine;
    }

    @Bean(destroyMethod = "close")
    ProcessEngine processEngine(SpringProcessEngineConfiguration configuration) {
        return configuration.buildProcessEngine();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }
}
