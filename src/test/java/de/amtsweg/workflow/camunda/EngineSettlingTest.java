package de.amtsweg.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EngineSettlingTest {
    private final TestBlocks blocks = new TestBlocks();
    private EngineBed bed;
    private JobWorkers workers;

    @BeforeEach
    void open() {
        bed = EngineBed.with(TestDatabase.H2, blocks.all());
        workers = new JobWorkers(
                bed.the(SpringProcessEngineConfiguration.class),
                new WorkflowSettings(true, 2, Duration.ofMinutes(2), Duration.ofDays(90)));
        bed.deploy(twoSteps());
        workers.start();
    }

    @AfterEach
    void close() {
        workers.stop();
        bed.close();
    }

    @Test
    void aPageWaitsUntilTheProcessWaitsForSomebody() {
        var application = bed.start("service");

        settling().await(application, Duration.ofSeconds(30));

        assertThat(bed.standsAt(application)).containsExactly("Check");
        assertThat(blocks.done).hasSize(2);
    }

    @Test
    void nobodyWaitsForTheNextAttemptOfAFailedStep() {
        blocks.broken = new IllegalStateException("down");
        var application = bed.start("service");

        settling().await(application, Duration.ofSeconds(30));

        assertThat(bed.job().getRetries()).isEqualTo(4);
    }

    @Test
    void waitingEndsWhenTheTimeIsOver() {
        workers.stop();
        var application = bed.start("service");
        var begun = System.nanoTime();

        settling().await(application, Duration.ofMillis(50));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(blocks.done).isEmpty();
    }

    @Test
    void whatAKilledNodeHeldGoesOnAfterTheRestart() {
        workers.stop();
        var application = bed.start("service");
        bed.the(JdbcClient.class)
                .sql("update ACT_RU_JOB set LOCK_OWNER_ = 'killed', LOCK_EXP_TIME_ = timestamp '2099-01-01 00:00:00'")
                .update();

        workers.start();
        settling().await(application, Duration.ofSeconds(30));

        assertThat(bed.standsAt(application)).containsExactly("Check");
    }

    private EngineSettling settling() {
        return new EngineSettling(
                bed.the(JdbcClient.class), bed.the(SpringProcessEngineConfiguration.class), Clock.systemDefaultZone());
    }

    private static BpmnModelInstance twoSteps() {
        return Bpmn.createExecutableProcess("service")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Received")
                .serviceTask("First")
                .camundaDelegateExpression("${inside}")
                .serviceTask("Second")
                .camundaDelegateExpression("${outside}")
                .userTask("Check")
                .endEvent("Done")
                .done();
    }
}
