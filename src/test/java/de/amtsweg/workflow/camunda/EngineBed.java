package de.amtsweg.workflow.camunda;

import de.amtsweg.forms.Expressions;
import de.amtsweg.forms.feel.Feel;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.QuickStart;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.Faults;
import de.amtsweg.workflow.Inbox;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine as the house sets it up, over applications made of plain maps, with the blocks a test brings along. */
final class EngineBed implements AutoCloseable {
    /** What models read, by name. */
    final Map<String, Map<String, Object>> values = new HashMap<>();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private EngineBed(TestDatabase database, List<Object> blocks) {
        var dataSource = database.migrated();
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(Clock.class, MovableClock::new);
        context.registerBean(
                WorkflowSettings.class,
                () -> new WorkflowSettings(false, 2, Duration.ofMinutes(2), Duration.ofDays(90)));
        ApplicationNames.ALL.forEach(
                name -> context.registerBean("name-" + name, ReadableName.class, () -> new PlainName(name)));
        context.registerBean(TaskPlacement.class, Unplaced::new);
        blocks.forEach(this::register);
        context.register(
                Transactions.class,
                EngineSetUp.class,
                SpringBuildingBlocks.class,
                Faults.class,
                ApplicationNames.class,
                MessageBox.class,
                Waits.class,
                EngineInbox.class,
                SweepInbox.class,
                TrialParse.class,
                Feel.class,
                Expressions.class,
                Deployments.class);
        QuickStart.hangIn(context);
        context.refresh();
    }

    static EngineBed with(TestDatabase database, Object... blocks) {
        return new EngineBed(database, List.of(blocks));
    }

    @SuppressWarnings("unchecked")
    private <T> void register(T block) {
        var name = Objects.requireNonNull(block.getClass().getAnnotation(BuildingBlock.class))
                .value();
        context.registerBean(name, (Class<T>) block.getClass(), () -> block);
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    void deploy(BpmnModelInstance... models) {
        var deployment = the(RepositoryService.class).createDeployment();
        for (var model : models) {
            var process = model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                    .iterator()
                    .next();
            deployment.addInputStream(
                    process.getId() + ".bpmn",
                    new ByteArrayInputStream(Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8)));
        }
        deployment.deploy();
    }

    void deploy(String file, String xml) {
        the(RepositoryService.class).createDeployment().addString(file, xml).deploy();
    }

    void deployOperation(String file) {
        the(RepositoryService.class)
                .createDeployment()
                .addClasspathResource("operations/" + file)
                .deploy();
    }

    /** The only job of a process. */
    Job job() {
        return the(ManagementService.class).createJobQuery().list().stream()
                .filter(job -> job.getProcessDefinitionId() != null)
                .reduce((one, other) -> {
                    throw new AssertionError("More than one job");
                })
                .orElseThrow();
    }

    ApplicationId start(String process) {
        var application = ApplicationId.next();
        runtime().startProcessInstanceByKey(process, application.toString());
        return application;
    }

    RuntimeService runtime() {
        return the(RuntimeService.class);
    }

    TaskService tasks() {
        return the(TaskService.class);
    }

    HistoryService history() {
        return the(HistoryService.class);
    }

    /** Works off everything that is due now; failing jobs fail quietly and keep their next attempt. */
    void settle() {
        for (var jobs = due(); !jobs.isEmpty(); jobs = due()) {
            for (Job job : jobs) {
                attempt(job);
            }
        }
    }

    /** Runs what is due once, and says what failed. */
    List<RuntimeException> attemptOnce() {
        var failures = new ArrayList<RuntimeException>();
        due().forEach(job -> attempt(job).ifPresent(failures::add));
        return failures;
    }

    private java.util.Optional<RuntimeException> attempt(Job job) {
        try {
            the(ManagementService.class).executeJob(job.getId());
            return java.util.Optional.empty();
        } catch (RuntimeException failure) {
            return java.util.Optional.of(failure);
        }
    }

    List<Job> due() {
        return the(ManagementService.class)
                .createJobQuery()
                .executable()
                .messages()
                .list();
    }

    /** Runs a timer as if its time had come. */
    void fire(String activity) {
        var timer = the(ManagementService.class)
                .createJobQuery()
                .timers()
                .activityId(activity)
                .singleResult();
        the(ManagementService.class).executeJob(timer.getId());
    }

    /** Where the process of an application, its parts included, stands. */
    List<String> standsAt(ApplicationId application) {
        return runtime().createProcessInstanceQuery().processInstanceBusinessKey(application.toString()).list().stream()
                .flatMap(process -> runtime().getActiveActivityIds(process.getId()).stream())
                .sorted()
                .toList();
    }

    void put(ApplicationId application, String message, String waitKey, String key) {
        the(Inbox.class).put(application, message, waitKey, key);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(the(PlatformTransactionManager.class));
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableTransactionManagement
    static class Transactions {}

    /** Tasks stay with nobody: there are no units here. */
    private static final class Unplaced extends TaskPlacement {
        @SuppressWarnings("NullAway")
        Unplaced() {
            super(null, null, null);
        }

        @Override
        public void notify(org.camunda.bpm.engine.delegate.DelegateTask task) {}
    }

    private final class PlainName implements ReadableName {
        private final String name;

        PlainName(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Map<String, Object> of(ApplicationId application) {
            return values.getOrDefault(name, Map.of());
        }
    }
}
