package de.amtsweg.workflow.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.TestDatabase;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EngineInboxTest {
    private final TestBlocks blocks = new TestBlocks();

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aPaymentIsHandedToTheProcessThatWaitsForIt(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(awaitPayment());
            var application = bed.start("service");
            bed.settle();

            bed.put(application, "PaymentConfirmed", null, "p1");
            bed.settle();

            assertThat(bed.standsAt(application)).containsExactly("After");
            assertThat(states(bed, application)).isEqualTo("DELIVERED");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPaymentBeforeItsWaitIsHandedOverWhenTheWaitAppears(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(awaitPayment());
            var application = bed.start("service");

            bed.put(application, "PaymentConfirmed", null, "p1");
            bed.settle();

            assertThat(bed.standsAt(application)).containsExactly("After");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aPaymentTakenBackByARollbackWasNeverThere(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(awaitPayment());
            var application = bed.start("service");
            bed.settle();

            bed.transaction().executeWithoutResult(status -> {
                bed.put(application, "PaymentConfirmed", null, "p1");
                status.setRollbackOnly();
            });
            bed.settle();

            assertThat(bed.standsAt(application)).containsExactly("AwaitPayment");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSamePaymentTwiceCountsOnce(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(Bpmn.createExecutableProcess("service")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("Received")
                    .receiveTask("First")
                    .message("PaymentConfirmed")
                    .receiveTask("Second")
                    .message("PaymentConfirmed")
                    .endEvent("Done")
                    .done());
            var application = bed.start("service");
            bed.settle();

            bed.put(application, "PaymentConfirmed", null, "p1");
            bed.put(application, "PaymentConfirmed", null, "p1");
            bed.settle();

            assertThat(bed.standsAt(application)).containsExactly("Second");
            bed.put(application, "PaymentConfirmed", null, "p2");
            bed.settle();
            assertThat(bed.standsAt(application)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void twoMessagesAtOnceAreHandedOverOneAfterTheOther(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(Bpmn.createExecutableProcess("service")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent("Received")
                    .receiveTask("First")
                    .message("PaymentConfirmed")
                    .receiveTask("Second")
                    .message("PaymentConfirmed")
                    .endEvent("Done")
                    .done());
            var application = bed.start("service");

            bed.put(application, "PaymentConfirmed", null, "p1");
            bed.put(application, "PaymentConfirmed", null, "p2");
            bed.settle();

            assertThat(bed.standsAt(application)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageAfterTheEndIsKeptAndDisturbsNobody(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(awaitPayment());
            var application = bed.start("service");
            bed.put(application, "PaymentConfirmed", null, "p1");
            bed.settle();
            bed.tasks().complete(bed.tasks().createTaskQuery().singleResult().getId());
            bed.settle();

            bed.put(application, "PaymentConfirmed", null, "p2");
            bed.settle();

            assertThat(states(bed, application)).isEqualTo("DELIVERED UNDELIVERABLE");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void anAcknowledgementReachesTheWaitOfItsRecipient(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(
                    Bpmn.createExecutableProcess("service")
                            .camundaHistoryTimeToLiveString("P1D")
                            .startEvent("Received")
                            .parallelGateway("Fork")
                            .callActivity("InformIhk")
                            .calledElement("inform-ihk")
                            .endEvent("IhkInformed")
                            .moveToNode("Fork")
                            .callActivity("InformHwk")
                            .calledElement("inform-hwk")
                            .endEvent("HwkInformed")
                            .done(),
                    inform("ihk"),
                    inform("hwk"));
            var application = bed.start("service");
            bed.settle();

            bed.put(application, "RecipientAcknowledged", "hwk", "d2");
            bed.settle();

            assertThat(bed.standsAt(application)).containsExactly("Await-ihk", "InformIhk");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aMessageMissedByAHairIsFoundByTheSweep(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            bed.deploy(awaitPayment());
            bed.deployOperation("inbox-durchsehen.bpmn");
            var application = bed.start("service");
            bed.settle();
            bed.transaction()
                    .executeWithoutResult(
                            status -> bed.the(MessageBox.class).keep(application, "PaymentConfirmed", null, "p1"));
            bed.settle();
            assertThat(bed.standsAt(application)).containsExactly("AwaitPayment");

            bed.the(RuntimeService.class).startProcessInstanceByKey("inbox-durchsehen");
            bed.settle();

            assertThat(bed.standsAt(application)).containsExactly("After");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void aWithdrawalReachesAnEventSubprocess(TestDatabase database) {
        try (var bed = EngineBed.with(database, blocks.all())) {
            var service = Bpmn.createExecutableProcess("service").camundaHistoryTimeToLiveString("P1D");
            service.eventSubProcess("Withdrawal")
                    .startEvent("ApplicantWithdrew")
                    .message("ApplicantWithdrew")
                    .serviceTask("Step")
                    .camundaDelegateExpression("${inside}")
                    .endEvent("Withdrawn");
            bed.deploy(service.startEvent("Received")
                    .userTask("Check")
                    .endEvent("Done")
                    .done());
            var application = bed.start("service");
            bed.settle();
            blocks.broken = new IllegalStateException("broken");

            bed.put(application, "ApplicantWithdrew", null, "withdrawal");
            bed.settle();

            assertThat(bed.standsAt(application)).containsExactly("ApplicantWithdrew");
            assertThat(states(bed, application)).isEqualTo("DELIVERED");
        }
    }

    private static BpmnModelInstance awaitPayment() {
        return Bpmn.createExecutableProcess("service")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Received")
                .receiveTask("AwaitPayment")
                .message("PaymentConfirmed")
                .userTask("After")
                .endEvent("Done")
                .done();
    }

    private static BpmnModelInstance inform(String recipient) {
        return Bpmn.createExecutableProcess("inform-" + recipient)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("Begun-" + recipient)
                .serviceTask("Inform-" + recipient)
                .camundaDelegateExpression("${announce}")
                .camundaInputParameter("parameter", recipient)
                .receiveTask("Await-" + recipient)
                .message("RecipientAcknowledged")
                .endEvent("Ended-" + recipient)
                .done();
    }

    private static String states(EngineBed bed, ApplicationId application) {
        return String.join(
                " ",
                bed.the(JdbcClient.class)
                        .sql("select state from inbox_message where application = ? order by id")
                        .param(application.value())
                        .query(String.class)
                        .list());
    }
}
