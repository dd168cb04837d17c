package de.amtsweg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine alone on the same models: empty delegates, fixed values, full history, waits ended by its API. */
final class BareEngine implements AutoCloseable {
    private static final String COURSE = "gewerbe-anmelden";
    private static final List<Path> FOLDERS = List.of(Path.of("processes/bausteine"), Path.of("processes", COURSE));
    private static final String TASK = "CheckNotice";

    private final HikariDataSource dataSource;
    private final ProcessEngine engine;
    private final AtomicInteger closed = new AtomicInteger();

    BareEngine(BenchDatabase database) throws IOException {
        var models = models();
        dataSource = database.pool("engine");
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setBeans(EmptyWorld.beansFor(models));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (int i = 0; i < models.size(); i++) {
            deployment.addString("model-" + i + ".bpmn", models.get(i));
        }
        deployment.deploy();
    }

    int closed() {
        return closed.get();
    }

    Duration walk(int applications) throws Exception {
        closed.set(0);
        return Crew.work(0, applications, () -> new Crew.Worker(number -> walkOne()));
    }

    private void walkOne() {
        var course =
                engine.getRuntimeService().startProcessInstanceByKey(COURSE).getId();
        tell(course, "PaymentConfirmed", 1);
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery()
                .processInstanceId(course)
                .taskDefinitionKey(TASK)
                .singleResult();
        tasks.claim(task.getId(), "sabine");
        tasks.complete(task.getId());
        tell(course, "RecipientAcknowledged", EmptyWorld.RECIPIENTS);
        tell(course, "DocumentRetrieved", 1);
        var end = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(course)
                .finished()
                .singleResult();
        if (end != null && "CaseClosed".equals(end.getEndActivityId())) {
            closed.incrementAndGet();
        }
    }

    /** Tells every part of this course that waits for the message. */
    private void tell(String course, String message, int parts) {
        var runtime = engine.getRuntimeService();
        int told = 0;
        for (var part : runtime.createProcessInstanceQuery()
                .superProcessInstanceId(course)
                .list()) {
            for (var waiting : runtime.createExecutionQuery()
                    .processInstanceId(part.getId())
                    .messageEventSubscriptionName(message)
                    .list()) {
                runtime.messageEventReceived(message, waiting.getId());
                told++;
            }
        }
        if (told != parts) {
            throw new IllegalStateException(told + " parts instead of " + parts + " waited for " + message);
        }
    }

    private static List<String> models() throws IOException {
        var models = new java.util.ArrayList<String>();
        for (var folder : FOLDERS) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(name -> name.toString().endsWith(".bpmn"))
                        .sorted()
                        .toList()) {
                    models.add(Files.readString(file));
                }
            }
        }
        return models;
    }

    @Override
    public void close() {
        engine.close();
        dataSource.close();
    }
}
