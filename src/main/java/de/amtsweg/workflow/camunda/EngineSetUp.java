package de.amtsweg.workflow.camunda;

import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
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
    DeliverMessages deliverMessages(MessageBox box, Waits waits) {
        return new DeliverMessages(box, waits);
    }

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationNames names,
            SpringBuildingBlocks blocks,
            MessageBox box,
            DeliverMessages delivery,
            TaskPlacement placement,
            WorkflowSettings settings) {
        var engine = HouseEngine.configuration(dataSource, transactions, names, blocks, box, delivery, placement);
        var workers = (DefaultJobExecutor) engine.getJobExecutor();
        workers.setCorePoolSize(settings.threads());
        workers.setMaxPoolSize(settings.threads());
        workers.setLockTimeInMillis(Math.toIntExact(settings.lock().toMillis()));
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
