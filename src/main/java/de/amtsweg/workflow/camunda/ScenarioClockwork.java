package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.camunda.Steps.Step;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drives the process of one application by hand: its jobs at once, its timers when a story says so. */
@Component
class ScenarioClockwork {
    private static final int MOST_ROUNDS = 2_000;
    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateTimer", "intermediateMessageCatch", "eventBasedGateway");

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Steps steps;

    ScenarioClockwork(JdbcClient jdbc, ManagementService management, RepositoryService repository, Steps steps) {
        this.jdbc = jdbc;
        this.management = management;
        this.repository = repository;
        this.steps = steps;
    }

    /** Works on everything that is due, failing steps included, until only waits and incidents are left. */
    void settle(ApplicationId application) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = nextJob(application);
            if (next.isEmpty()) {
                return;
            }
            attempt(next.get());
        }
        throw new IllegalStateException("Application " + application + " does not come to rest");
    }

    /** A failed attempt is noted by the engine, which counts it and raises the incident at the end. */
    private void attempt(String job) {
        try {
            management.executeJob(job);
        } catch (RuntimeException failed) {
            if (management.createJobQuery().jobId(job).noRetriesLeft().count() == 0
                    && management.createJobQuery().jobId(job).withException().count() == 0) {
                throw failed;
            }
        }
    }

    /** Lets a timer fire now. @return whether there was such a timer */
    boolean fire(ApplicationId application, String timer) {
        var job = jdbc.sql("""
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                        where j.TYPE_ = 'timer' and d.ACT_ID_ = ? and j.PROCESS_INSTANCE_ID_ in
                            (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)
                        order by j.DUEDATE_, j.ID_
                        """)
                .params(timer, application.toString())
                .query(String.class)
                .list();
        if (job.isEmpty()) {
            return false;
        }
        // What the timer leads to may fail at first; the engine would try again, too.
        do {
            attempt(job.getFirst());
        } while (management
                        .createJobQuery()
                        .jobId(job.getFirst())
                        .withRetriesLeft()
                        .count()
                > 0);
        settle(application);
        return true;
    }

    private Optional<String> nextJob(ApplicationId application) {
        return jdbc.sql("""
                        select ID_ from ACT_RU_JOB
                        where TYPE_ = 'message' and RETRIES_ > 0 and SUSPENSION_STATE_ = 1
                            and (HANDLER_CFG_ = ? or PROCESS_INSTANCE_ID_ in
                                (select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?))
                        order by RETRIES_ desc, ID_
                        """).params(application.toString(), application.toString()).query(String.class).list().stream()
                .findFirst();
    }

    /** The wait states in which the application stands. */
    Set<String> waits(ApplicationId application) {
        return steps.of(application).stream()
                .filter(Step::active)
                .filter(step -> WAITS.contains(step.type()))
                .map(Step::activity)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The end events of the service's own process that were reached. */
    Set<String> ends(ApplicationId application) {
        return steps.of(application).stream()
                .filter(Step::main)
                .filter(step -> step.type().endsWith("EndEvent"))
                .map(Step::activity)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isOver(ApplicationId application) {
        return jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?")
                        .param(application.toString())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    Set<String> passed(ApplicationId application) {
        return steps.of(application).stream()
                .map(step -> step.process() + "/" + withoutBody(step.activity()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String withoutBody(String activity) {
        int mark = activity.indexOf('#');
        return mark < 0 ? activity : activity.substring(0, mark);
    }

    Set<String> flowNodes(String deployment) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                .flatMap(process ->
                        repository.getBpmnModelInstance(process.getId()).getModelElementsByType(FlowNode.class).stream()
                                .map(node -> process.getKey() + "/" + node.getId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
