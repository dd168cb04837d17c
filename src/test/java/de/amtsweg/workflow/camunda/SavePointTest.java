package de.amtsweg.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.TestDatabase;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SavePointTest {
    private final TestBlocks blocks = new TestBlocks();

    @ParameterizedTest
    @EnumSource
    void aBrokenStepLosesNoSubmission(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(oneStep("inside"));
            blocks.broken = new IllegalStateException("the fee table is broken");

            var application = bed.start("service");
            bed.attemptOnce();

            assertThat(bed.standsAt(application)).containsExactly("Received");
            blocks.broken = null;
            bed.the(ManagementService.class).executeJob(bed.job().getId());
            assertThat(blocks.done).containsExactly("inside:");
            assertThat(bed.standsAt(application)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aBrokenStepLosesNoMessage(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(Bpmn.createExecutableProcess("service")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("Received")
                    .receiveTask("AwaitPayment")
                    .message("PaymentConfirmed")
                    .serviceTask("Next")
                    .camundaDelegateExpression("${inside}")
                    .endEvent("Done")
                    .done());
            var application = bed.start("service");
            bed.settle();
            blocks.broken = new IllegalStateException("broken");

            bed.put(application, "PaymentConfirmed", null, "p1");
            bed.settle();

            assertThat(bed.the(MessageBox.class).hasOpen(application, "PaymentConfirmed"))
                    .isFalse();
            assertThat(bed.standsAt(application)).containsExactly("AwaitPayment");
            assertThat(bed.job().getRetries()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatReachesOutsideIsAJobOfItsOwnAndRunsOnce(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(Bpmn.createExecutableProcess("service")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("Received")
                    .serviceTask("First")
                    .camundaDelegateExpression("${outside}")
                    .serviceTask("Second")
                    .camundaDelegateExpression("${outside}")
                    .endEvent("Done")
                    .done());
            bed.start("service");
            bed.attemptOnce();
            bed.attemptOnce();
            assertThat(blocks.done).hasSize(1);

            blocks.broken = new IllegalStateException("the other side is down");
            bed.attemptOnce();
            blocks.broken = null;
            bed.settle();
            bed.the(ManagementService.class).executeJob(bed.job().getId());

            assertThat(blocks.done).containsExactly("outside:", "outside:");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void afterFiveAttemptsThereIsAnIncident(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(oneStep("outside"));
            var application = bed.start("service");
            bed.attemptOnce();
            blocks.broken = new IllegalStateException("down");

            for (int attempt = 1; attempt <= 5; attempt++) {
                var job = bed.job();
                try {
                    bed.the(ManagementService.class).executeJob(job.getId());
                } catch (IllegalStateException expected) {
                    // The engine notes the attempt and hands the failure on.
                }
            }

            assertThat(bed.runtime().createIncidentQuery().singleResult().getActivityId())
                    .isEqualTo("Step");
            assertThat(bed.standsAt(application)).containsExactly("Step");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aPartKnowsTheApplicationOfItsCaller(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.values.put("form", Map.of("name", "Lena"));
            bed.deploy(
                    Bpmn.createExecutableProcess("service")
                            .camundaHistoryTimeToLiveString("P1D")
                            .startEvent("Received")
                            .callActivity("Call")
                            .calledElement("part")
                            .endEvent("Done")
                            .done(),
                    Bpmn.createExecutableProcess("part")
                            .camundaHistoryTimeToLiveString("P1D")
                            .startEvent("Begun")
                            .serviceTask("Step")
                            .camundaDelegateExpression("${inside}")
                            .camundaInputParameter("parameter", "${form.name}")
                            .endEvent("Ended")
                            .done());

            bed.start("service");
            bed.settle();

            assertThat(blocks.done).containsExactly("inside:Lena");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aRunningProcessKeepsThePartItStartedWith(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            var caller = Bpmn.createExecutableProcess("service")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("Received")
                    .userTask("Wait")
                    .callActivity("Call")
                    .calledElement("part")
                    .endEvent("Done")
                    .done();
            bed.deploy(caller, part("old"));
            var application = bed.start("service");
            bed.settle();
            bed.deploy(caller, part("new"));

            bed.tasks().complete(bed.tasks().createTaskQuery().singleResult().getId());
            bed.settle();

            assertThat(blocks.done).containsExactly("inside:old");
            assertThat(bed.standsAt(application)).isEmpty();
        }
    }

    private static BpmnModelInstance part(String word) {
        return Bpmn.createExecutableProcess("part")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Begun")
                .serviceTask("Step")
                .camundaDelegateExpression("${inside}")
                .camundaInputParameter("parameter", word)
                .endEvent("Ended")
                .done();
    }

    private static BpmnModelInstance oneStep(String block) {
        return Bpmn.createExecutableProcess("service")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Received")
                .serviceTask("Step")
                .camundaDelegateExpression("${" + block + "}")
                .endEvent("Done")
                .done();
    }
}
