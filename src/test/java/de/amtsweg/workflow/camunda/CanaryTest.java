package de.amtsweg.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.workflow.Breakdown;
import de.amtsweg.workflow.EngineTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A name nobody has, in the answers of an application: after everything that can happen no engine table and no log holds it. */
class CanaryTest {
    private static final String CANARY = "Zaunkönigin-Zeisig";

    private final TestBlocks blocks = new TestBlocks();

    @ParameterizedTest
    @EnumSource
    void noTableAndNoLogHoldsWhatModelsRead(TestDatabase database) {
        try (var bed = canaryBed(database);
                var log = LogCapture.begin()) {
            bed.the(RepositoryService.class)
                    .createDeployment()
                    .addString("service.bpmn", Bpmn.convertToString(readsEverywhere()))
                    .addString("gefahr.dmn", table())
                    .deploy();

            bed.start("service");
            bed.settle();
            bed.tasks().complete(bed.tasks().createTaskQuery().singleResult().getId());
            bed.settle();

            assertThat(blocks.done).contains("inside:" + CANARY, "outside:" + CANARY);
            assertQuiet(bed, log);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailingBlockTellsNothingToTablesAndLog(TestDatabase database) {
        try (var bed = canaryBed(database);
                var log = LogCapture.begin()) {
            bed.deploy(oneStep("outside"));
            var application = bed.start("service");
            bed.attemptOnce();
            blocks.broken = new IllegalStateException(
                    "cannot write to " + CANARY, new IllegalArgumentException("no such row: " + CANARY));

            for (int attempt = 0; attempt < 6; attempt++) {
                failOnce(bed);
            }

            var incident = bed.runtime().createIncidentQuery().singleResult();
            assertThat(incident.getIncidentMessage())
                    .startsWith("java.lang.IllegalArgumentException")
                    .contains("CanaryTest.java");
            assertThat(bed.standsAt(application)).containsExactly("Step");
            assertQuiet(bed, log);
        }
    }

    @Test
    void aBreakdownKeepsItsWords() {
        try (var bed = canaryBed(TestDatabase.H2)) {
            bed.deploy(oneStep("outside"));
            bed.start("service");
            blocks.broken = new RuntimeException(CANARY, new Breakdown("The recipient ihk has not acknowledged"));

            for (int attempt = 0; attempt < 6; attempt++) {
                failOnce(bed);
            }

            assertThat(bed.runtime().createIncidentQuery().singleResult().getIncidentMessage())
                    .isEqualTo("The recipient ihk has not acknowledged");
        }
    }

    @Test
    void jobWorkersLogAFailureWithoutItsWords() throws InterruptedException {
        try (var bed = canaryBed(TestDatabase.H2);
                var log = LogCapture.begin()) {
            bed.deploy(oneStep("inside"));
            blocks.broken = new IllegalStateException("cannot write to " + CANARY);
            bed.start("service");
            var workers = new JobWorkers(
                    bed.the(org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration.class),
                    new WorkflowSettings(true, 2, Duration.ofMinutes(2), Duration.ofDays(90)));

            workers.start();
            for (int i = 0; i < 400 && bed.job().getRetries() == 5; i++) {
                Thread.sleep(25);
            }
            workers.stop();

            assertThat(bed.job().getRetries()).isEqualTo(4);
            assertThat(log.linesWith("IllegalStateException")).isNotEmpty();
            assertQuiet(bed, log);
        }
    }

    @Test
    void theCanaryIsFoundWhereItIsHidden() {
        try (var bed = canaryBed(TestDatabase.H2)) {
            bed.deploy(oneStep("inside"));
            bed.runtime()
                    .startProcessInstanceByKey("service", ApplicationId.next().toString(), Map.of("leak", CANARY));
            bed.runtime()
                    .startProcessInstanceByKey(
                            "service",
                            ApplicationId.next().toString(),
                            Map.of("bytes", CANARY.getBytes(StandardCharsets.UTF_8)));

            assertThat(EngineTables.cellsWith(bed.the(JdbcClient.class), CANARY))
                    .anyMatch(cell -> cell.contains("ACT_HI_VARINST"))
                    .anyMatch(cell -> cell.contains("ACT_GE_BYTEARRAY"));
        }
    }

    @Test
    void anExpressionThatReachesForMoreFails() {
        try (var bed = canaryBed(TestDatabase.H2)) {
            for (String reach : List.of(
                    "${''.getClass().forName('java.lang.Runtime') != null}",
                    "${execution.setVariable('x', 1) == null}",
                    "${execution.processEngineServices != null}",
                    "${dataSource != null}",
                    "${house.execute(execution) == null}",
                    "${form.name.length() > 0}")) {
                bed.deploy(Bpmn.createExecutableProcess("service")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent("Received")
                        .exclusiveGateway("Ask")
                        .condition("reach", reach)
                        .endEvent("Reached")
                        .moveToNode("Ask")
                        .condition("otherwise", "${true}")
                        .endEvent("NotReached")
                        .done());
                bed.start("service");

                assertThat(bed.attemptOnce()).as(reach).hasSize(1);
                bed.runtime()
                        .createProcessInstanceQuery()
                        .list()
                        .forEach(process -> bed.runtime().deleteProcessInstance(process.getId(), "tried"));
            }
        }
    }

    @Test
    void nobodyReadsAnswersWhereThereIsNoApplication() {
        try (var bed = canaryBed(TestDatabase.H2)) {
            bed.deploy(oneStep("inside"));
            bed.runtime().startProcessInstanceByKey("service");

            assertThat(bed.attemptOnce())
                    .singleElement()
                    .satisfies(failure ->
                            assertThat(failure).rootCause().hasMessageContaining("There is no application here"));
        }
    }

    @Test
    void namesAreNotOverwrittenByVariables() {
        try (var bed = canaryBed(TestDatabase.H2)) {
            bed.deploy(oneStep("inside"));
            bed.runtime()
                    .startProcessInstanceByKey(
                            "service", ApplicationId.next().toString(), Map.of("form", "a variable of that name"));
            bed.settle();

            assertThat(blocks.done).containsExactly("inside:" + CANARY);
        }
    }

    @Test
    void operationsBeansAreUnknownToScripts() {
        try (var bed = canaryBed(TestDatabase.H2)) {
            assertThat(bed.the(org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration.class)
                            .getBeans())
                    .isEmpty();
            assertThatExceptionOfType(org.springframework.beans.factory.NoSuchBeanDefinitionException.class)
                    .isThrownBy(() -> bed.the(JobWorkers.class));
        }
    }

    private EngineBed canaryBed(TestDatabase database) {
        var bed = EngineBed.with(database, blocks.all());
        bed.values.put("form", Map.of("name", CANARY, "rasse", CANARY));
        bed.values.put("clerk", Map.of("note", CANARY));
        return bed;
    }

    private static void failOnce(EngineBed bed) {
        try {
            bed.the(ManagementService.class).executeJob(bed.job().getId());
        } catch (RuntimeException expected) {
            // Noted by the engine.
        }
    }

    private static void assertQuiet(EngineBed bed, LogCapture log) {
        assertThat(EngineTables.cellsWith(bed.the(JdbcClient.class), CANARY)).isEmpty();
        assertThat(log.linesWith(CANARY)).isEmpty();
    }

    private static BpmnModelInstance readsEverywhere() {
        return Bpmn.createExecutableProcess("service")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Received")
                .serviceTask("Inside")
                .camundaDelegateExpression("${inside}")
                .camundaInputParameter("parameter", "${form.name}")
                .businessRuleTask("Decide")
                .camundaDecisionRef("gefahr")
                .camundaResultVariable("gefahr")
                .camundaMapDecisionResult("singleEntry")
                .serviceTask("Outside")
                .camundaDelegateExpression("${outside}")
                .camundaInputParameter("parameter", "${clerk.note}")
                .exclusiveGateway("Ask")
                .condition("isCanary", "${form.name == clerk.note}")
                .userTask("Check")
                .endEvent("Done")
                .moveToNode("Ask")
                .condition("isNot", "${form.name != clerk.note}")
                .endEvent("Never")
                .done();
    }

    private static BpmnModelInstance oneStep(String block) {
        return Bpmn.createExecutableProcess("service")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Received")
                .serviceTask("Step")
                .camundaDelegateExpression("${" + block + "}")
                .camundaInputParameter("parameter", "${form.name}")
                .endEvent("Done")
                .done();
    }

    private static String table() {
        try (var stream = CanaryTest.class.getResourceAsStream("/contract/gefahr.dmn")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
