package de.amtsweg.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.payment.AccountHealth;
import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.PaymentAccounts;
import de.amtsweg.payment.paypal.PayPalStub.Call;
import de.amtsweg.payment.paypal.PayPalStub.Fault;
import de.amtsweg.payment.paypal.PayPalStub.Message;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PayPalWebhookTest {
    private static final String APPROVED = "CHECKOUT.ORDER.APPROVED";
    private static final String CAPTURED = "PAYMENT.CAPTURE.COMPLETED";
    private static final String REVERSED = "PAYMENT.CAPTURE.REVERSED";

    private final PayPalHouse house;
    private final PayPalStub stub;
    private final String event = "WH-" + UUID.randomUUID();

    PayPalWebhookTest(TestDatabase database) {
        house = PayPalHouse.on(database);
        stub = house.stub;
    }

    @Test
    void whoClosesTheWindowAfterPayingIsReported() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        stub.orders.approve(order);

        assertThat(house.post(stub.message(event, APPROVED, order))).isEqualTo(200);

        assertPaidOnce(id);
        assertThat(house.outcomes(event)).containsExactly("taken");
    }

    @Test
    void theReportBeforeTheReturnBooksOnce() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        stub.orders.approve(order);

        house.post(stub.message(event, APPROVED, order));
        house.cashier.lookAt(id);

        assertPaidOnce(id);
    }

    @Test
    void reportsThatComeTwiceAndInTheWrongOrderBookOnce() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        stub.orders.approve(order);
        var captured = stub.message(event + "-2", CAPTURED, order);

        assertThat(house.post(captured)).isEqualTo(200);
        stub.forgetCalls();
        assertThat(house.post(captured)).isEqualTo(200);
        assertThat(stub.calls(Call.VERIFY)).isZero();
        assertThat(house.post(stub.message(event, APPROVED, order))).isEqualTo(200);

        assertPaidOnce(id);
        assertThat(house.outcomes(event + "-2")).hasSize(1);
    }

    @Test
    void theSameReportManyTimesAtOnceBooksOnce() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        stub.orders.approve(order);

        var answers = AtOnce.times(4, () -> house.post(stub.message(event, CAPTURED, order)));

        assertThat(answers).containsOnly(200);
        assertPaidOnce(id);
        assertThat(house.outcomes(event)).hasSize(1);
    }

    @Test
    void aReportProvesNothing() {
        var id = house.applicationWithFee();
        var order = house.begun(id);

        assertThat(house.post(stub.message(event, CAPTURED, order))).isEqualTo(200);

        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        assertThat(house.received(id)).isEmpty();
    }

    @Test
    void moneyThatArrivesAfterTheAttemptWasGivenUpIsBooked() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        stub.orders.approve(order);
        stub.orders.capturesBecome("PENDING");
        house.cashier.lookAt(id);
        house.cashier.failed(house.attempt(id).id());
        stub.orders.captureOf(order, "COMPLETED");

        assertThat(house.post(stub.message(event, CAPTURED, order))).isEqualTo(200);

        assertPaidOnce(id);
    }

    @Test
    void anAttemptThatWasGivenUpTakesNoMoneyAnyMore() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        house.cashier.cancelled(house.attempt(id).id());
        stub.orders.approve(order);
        int before = stub.orders.captures();

        assertThat(house.post(stub.message(event, APPROVED, order))).isEqualTo(200);

        assertThat(stub.orders.captures()).isEqualTo(before);
        assertThat(house.attempt(id).status()).isEqualTo(AttemptStatus.CANCELLED);
    }

    @Test
    void aForgedReportIsRefusedAndDoesNotKeepTheGenuineOneOut() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        stub.orders.approve(order);
        var genuine = stub.message(event, APPROVED, order);
        var forged = new Message(genuine.headers(), genuine.body().replace("APPROVED", "APPROVED "));
        long before = house.refused("forged");

        assertThat(house.post(forged)).isEqualTo(403);

        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        assertThat(house.refused("forged") - before).isEqualTo(1);
        assertThat(house.outcomes(event)).isEmpty();
        assertThat(house.post(genuine)).isEqualTo(200);
        assertPaidOnce(id);
    }

    @Test
    void whileNobodyCanCheckItTheReportIsToBeRepeated() {
        for (var fault : List.of(Fault.SERVER_ERROR, Fault.GARBAGE, Fault.ANSWER_LOST)) {
            var id = house.applicationWithFee();
            var order = house.begun(id);
            stub.orders.approve(order);
            var message = stub.message(event + fault.ordinal(), APPROVED, order);
            stub.next(Call.VERIFY, fault);

            assertThat(house.post(message)).isEqualTo(503);
            assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
            assertThat(house.post(message)).isEqualTo(200);
            assertPaidOnce(id);
        }
    }

    @Test
    void aReportThatCouldNotBeWorkedOffIsWorkedOffWhenRepeated() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        stub.orders.approve(order);
        stub.next(Call.CAPTURE, Fault.SERVER_ERROR);
        var message = stub.message(event, APPROVED, order);

        assertThat(house.post(message)).isEqualTo(503);
        assertThat(house.post(message)).isEqualTo(200);

        assertPaidOnce(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAYMENT.CAPTURE.REFUNDED", "PAYMENT.CAPTURE.REVERSED"})
    void moneyThatWentBackAfterItWasBookedIsClearedUpByAPersonOnce(String type) {
        var id = house.applicationWithFee();
        var order = house.paid(id);
        var message = stub.message(event, type, order);

        assertThat(house.post(message)).isEqualTo(200);
        assertThat(house.post(message)).isEqualTo(200);

        assertThat(house.journalOf(id)).containsOnlyOnce("payment-differs-taken-back");
        assertThat(house.followUps(id)).containsExactly("zahlung");
        assertPaidOnce(id);
    }

    @Test
    void theSameReportOfMoneyThatWentBackManyTimesAtOnceIsClearedUpOnce() {
        var id = house.applicationWithFee();
        var message = stub.message(event, REVERSED, house.paid(id));

        var answers = AtOnce.times(4, () -> house.post(message));

        assertThat(answers).containsOnly(200);
        assertThat(house.journalOf(id)).containsOnlyOnce("payment-differs-taken-back");
        assertThat(house.followUps(id)).containsExactly("zahlung");
        assertThat(house.outcomes(event)).containsExactly("taken");
    }

    @Test
    void aSecondReversalIsClearedUpEvenAfterTheFirst() {
        var id = house.applicationWithFee();
        var order = house.paid(id);

        house.post(stub.message(event, "PAYMENT.CAPTURE.REFUNDED", order));
        house.post(stub.message(event + "-2", REVERSED, order));

        assertThat(house.journalOf(id))
                .filteredOn("payment-differs-taken-back"::equals)
                .hasSize(2);
    }

    @Test
    void aForgedReportOfMoneyThatWentBackAlarmsNobody() {
        var id = house.applicationWithFee();
        var genuine = stub.message(event, REVERSED, house.paid(id));

        assertThat(house.post(new Message(genuine.headers(), genuine.body() + " ")))
                .isEqualTo(403);

        assertThat(house.followUps(id)).isEmpty();
    }

    @Test
    void reportsAboutSomethingElseAreAnsweredAndDoNothing() {
        stub.forgetCalls();

        assertThat(house.post(stub.message(event, APPROVED, "ORDER0"))).isEqualTo(200);
        assertThat(house.post(PayPalStub.signed("{\"id\":\"" + event + "\",\"resource\":[[1]]}")))
                .isEqualTo(200);

        assertThat(stub.calls(Call.VERIFY)).isZero();
        assertThat(house.outcomes(event)).isEmpty();
    }

    @Test
    void whatIsNoReportIsRefusedWithoutAnyWords() {
        var broken = List.of(
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"id\":7}",
                "{\"id\":\"\\u0000\"}",
                "{\"id\":\"WH-1\"} {}",
                "{\"id\":\"WH-1\",\"id\":\"WH-2\"}",
                "{\"id\":\"" + "x".repeat(300) + "\"}",
                "{\"id\":\"geheimnis<script>\"}",
                "[".repeat(100_000));

        try (var log = LogCapture.begin()) {
            assertThat(broken)
                    .allSatisfy(body ->
                            assertThat(house.post(PayPalStub.signed(body))).isEqualTo(400));
            assertThat(log.linesWith("geheimnis")).isEmpty();
        }
        assertThat(house.post(new Message(Map.of(), "{\"id\":\"" + event + "\"}")))
                .isEqualTo(400);
        assertThat(house.refused("unreadable")).isGreaterThanOrEqualTo(broken.size());
    }

    @Test
    void anAccountThatPayPalDoesNotLetInSaysSoToOperators() {
        var accounts = house.house.the(PaymentAccounts.class);
        stub.next(Call.TOKEN, Fault.NOT_LET_IN);

        accounts.tryAll();

        assertThat(accounts.all()).singleElement().satisfies(account -> {
            assertThat(account.authority()).isEqualTo("musterstadt");
            assertThat(account.state()).isEqualTo(AccountHealth.State.FAILS);
            assertThat(account.problem()).contains("401").doesNotContain(PayPalStub.SECRET, PayPalStub.CLIENT);
        });
        house.house.clock().advance(Duration.ofMinutes(1));
        accounts.tryAll();
        assertThat(accounts.all().getFirst().state()).isEqualTo(AccountHealth.State.WORKS);
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        var huge = "{\"id\":\"" + event + "\",\"x\":\"" + "x".repeat(PayPalWebhook.LONGEST) + "\"}";

        assertThat(house.post(PayPalStub.signed(huge))).isEqualTo(413);
    }

    private void assertPaidOnce(ApplicationId id) {
        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
        assertThat(house.received(id)).hasSize(1);
    }
}
