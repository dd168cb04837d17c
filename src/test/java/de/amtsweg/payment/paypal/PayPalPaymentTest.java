package de.amtsweg.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.PaysBack;
import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.payment.paypal.PayPalStub.Call;
import de.amtsweg.payment.paypal.PayPalStub.Fault;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.LogCapture;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PayPalPaymentTest {
    private final PayPalHouse house;
    private final PayPalStub stub;

    PayPalPaymentTest(TestDatabase database) {
        house = PayPalHouse.on(database);
        stub = house.stub;
    }

    @Test
    void payPalIsToldWhatIsPaidForAndNothingAboutThePayer() {
        var id = house.applicationWithFee();

        var page = house.cashier.start(id, "paypal", PayPalHouse.STATUS_PAGE);

        var attempt = house.attempt(id);
        var order = stub.orders.order(attempt.transaction().orElseThrow());
        var unit = order.path("purchase_units").path(0);
        assertThat(page)
                .hasToString(stub.address() + "/checkoutnow?token="
                        + attempt.transaction().orElseThrow());
        assertThat(unit.path("custom_id").asString()).isEqualTo(attempt.id().toString());
        assertThat(unit.path("invoice_id").asString()).startsWith(attempt.reference() + "-");
        assertThat(unit.path("amount").toString()).isEqualTo("{\"currency_code\":\"EUR\",\"value\":\"26.00\"}");
        var experience = order.path("payment_source")
                .path("paypal")
                .path("experience_context")
                .toString();
        assertThat(experience)
                .contains(
                        "\"IMMEDIATE_PAYMENT_REQUIRED\"",
                        "\"NO_SHIPPING\"",
                        "\"PAY_NOW\"",
                        "\"de-DE\"",
                        "\"Stadt Musterstadt\"",
                        "\"return_url\":\"http://localhost:8080" + PayPalHouse.STATUS_PAGE + "\"");
        assertThat(order.toString()).doesNotContain("payer\"", "Beispiel", "Musterweg", "address");
    }

    @Test
    void whoPaysAndReturnsHasPaid() {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));

        house.cashier.lookAt(id);

        assertPaidOnce(id);
        assertThat(house.attempt(id).providerReference())
                .contains("CAPTURE" + house.attempt(id).transaction().orElseThrow());
    }

    @Test
    void whoReturnsWithoutPayingFindsTheSameOrderAgain() {
        var id = house.applicationWithFee();
        var order = house.begun(id);

        house.cashier.lookAt(id);

        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        assertThat(house.attempt(id).isOpen()).isTrue();
        assertThat(house.begun(id)).isEqualTo(order);
        assertThat(house.cashier.attemptsOf(id)).hasSize(1);
    }

    @Test
    void whoClosesTheWindowAfterPayingIsFoundByTheNextLook() {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));
        house.house.clock().advance(Duration.ofHours(2));

        house.cashier.lookAt(id);
        house.cashier.lookAt(id);

        assertPaidOnce(id);
    }

    @Test
    void whoClosesTheWindowAndComesBackToPayAgainHasPaid() {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));

        var page = house.cashier.start(id, "paypal", PayPalHouse.STATUS_PAGE);

        assertThat(page).isEqualTo(PayPalHouse.STATUS_PAGE);
        assertPaidOnce(id);
    }

    @Test
    void beginningManyTimesAtOnceMakesOneOrder() {
        var id = house.applicationWithFee();
        int before = stub.orders.count();

        var pages = AtOnce.times(4, () -> house.cashier.start(id, "paypal", PayPalHouse.STATUS_PAGE));

        assertThat(pages).containsOnly(pages.getFirst());
        assertThat(stub.orders.count() - before).isEqualTo(1);
    }

    @Test
    void manyLooksAtOnceCaptureOnce() {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));
        int before = stub.orders.captures();

        AtOnce.times(4, () -> {
            house.cashier.lookAt(id);
            return true;
        });
        house.cashier.lookAt(id);

        assertThat(stub.orders.captures() - before).isEqualTo(1);
        assertPaidOnce(id);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whenTheOrderCannotBeMadeThePayerIsToldAndTriesAgain(Fault fault) {
        var id = house.applicationWithFee();
        int before = stub.orders.count();
        stub.next(Call.CREATE, fault, fault);

        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> house.begun(id))
                .withMessageContaining("paypal");
        stub.allIsWell();
        stub.orders.approve(house.begun(id));
        house.cashier.lookAt(id);

        assertThat(stub.orders.count() - before).isEqualTo(1);
        assertPaidOnce(id);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whenTheCaptureGoesWrongTheNextLookBooksOnce(Fault fault) {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));
        stub.next(Call.CAPTURE, fault, fault);

        house.cashier.lookAt(id);

        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        assertThat(house.attempt(id).isOpen()).isTrue();
        stub.allIsWell();
        house.cashier.lookAt(id);
        assertPaidOnce(id);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whenTheQuestionGoesWrongTheNextLookBooksOnce(Fault fault) {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));
        stub.next(Call.LOOK, fault, fault);

        house.cashier.lookAt(id);

        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        stub.allIsWell();
        house.cashier.lookAt(id);
        assertPaidOnce(id);
    }

    @Test
    void whoWasKilledBetweenCaptureAndCommitBooksOnceAfterwards() {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));
        house.tripwire.set();

        assertThatIllegalStateException().isThrownBy(() -> house.cashier.lookAt(id));
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        house.cashier.lookAt(id);

        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
        assertThat(house.house
                        .jdbc()
                        .sql("select count(*) from payment_attempt where application = ? and booked")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onePassIsUsedForManyQuestionsAndRenewedWhenItIsRefused() {
        var id = house.applicationWithFee();
        house.begun(id);
        stub.forgetCalls();

        house.cashier.lookAt(id);
        house.cashier.lookAt(id);
        assertThat(stub.calls(Call.TOKEN)).isZero();
        stub.forgetTokens();
        stub.orders.approve(house.attempt(id).transaction().orElseThrow());
        house.cashier.lookAt(id);

        assertThat(stub.calls(Call.TOKEN)).isEqualTo(1);
        assertPaidOnce(id);
    }

    @Test
    void aPassIsRenewedBeforeItExpires() {
        var id = house.applicationWithFee();
        house.begun(id);
        stub.forgetCalls();
        house.house.clock().advance(Duration.ofHours(9));

        house.cashier.lookAt(id);

        assertThat(stub.calls(Call.TOKEN)).isEqualTo(1);
    }

    @Test
    void anOrderThatIsGoneEndsItsAttemptAndAnotherCanBeginAtOnce() {
        var id = house.applicationWithFee();
        var gone = house.begun(id);
        stub.orders.expire(gone);

        var next = house.begun(id);

        assertThat(next).isNotEqualTo(gone);
        assertThat(house.cashier.attemptsOf(id).getFirst().status()).isEqualTo(AttemptStatus.FAILED);
        stub.orders.approve(next);
        house.cashier.lookAt(id);
        assertPaidOnce(id);
    }

    @Test
    void anOrderNobodyApprovedForDaysIsGivenUp() {
        var id = house.applicationWithFee();
        house.begun(id);
        house.house.clock().advance(Duration.ofDays(4));

        house.cashier.lookAt(id);

        assertThat(house.attempt(id).status()).isEqualTo(AttemptStatus.FAILED);
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
    }

    @Test
    void aPaymentPayPalIsStillAtIsBookedWhenItIsThere() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        stub.orders.approve(order);
        stub.orders.capturesBecome("PENDING");

        house.cashier.lookAt(id);

        assertThat(house.attempt(id).isOpen()).isTrue();
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        assertThat(house.cashier.start(id, "paypal", PayPalHouse.STATUS_PAGE)).isEqualTo(PayPalHouse.STATUS_PAGE);
        stub.orders.captureOf(order, "COMPLETED");
        house.cashier.lookAt(id);
        assertPaidOnce(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "FAILED"})
    void aPaymentThatWasDeclinedLeavesTheFeeOpen(String status) {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));
        stub.orders.capturesBecome(status);

        house.cashier.lookAt(id);

        assertThat(house.attempt(id).status()).isEqualTo(AttemptStatus.FAILED);
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        assertThat(house.received(id)).isEmpty();
    }

    @Test
    void aCardThatIsRefusedEndsTheAttemptAndAnAnswerNobodyKnowsDoesNot() {
        var refused = house.applicationWithFee();
        var strange = house.applicationWithFee();
        stub.orders.approve(house.begun(refused));
        stub.orders.approve(house.begun(strange));

        stub.orders.capturesAreRefused("INSTRUMENT_DECLINED");
        house.cashier.lookAt(refused);
        stub.orders.capturesAreRefused("SOMETHING_NEW");
        house.cashier.lookAt(strange);

        assertThat(house.attempt(refused).status()).isEqualTo(AttemptStatus.FAILED);
        assertThat(house.attempt(strange).isOpen()).isTrue();
    }

    @Test
    void nothingIsTakenForAnOrderAboutAnotherAmount() {
        var id = house.applicationWithFee();
        var order = house.begun(id);
        stub.orders.price(order, "EUR", "0.01");
        stub.orders.approve(order);
        int before = stub.orders.captures();

        house.cashier.lookAt(id);

        assertThat(stub.orders.captures()).isEqualTo(before);
        assertThat(house.attempt(id).status()).isEqualTo(AttemptStatus.FAILED);
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
    }

    @Test
    void anotherAmountOrCurrencyIsNeverBookedAndSomebodyIsToldInTheLog() {
        for (var price : List.of("EUR 0.01", "USD 26.00", "EUR 26.001", "EUR 1e9")) {
            var id = house.applicationWithFee();
            stub.orders.capturedAs(house.begun(id), price.substring(0, 3), price.substring(4));

            try (var log = LogCapture.begin()) {
                house.cashier.lookAt(id);

                assertThat(log.linesWith(house.attempt(id).id().toString())).isNotEmpty();
            }
            assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
            assertThat(house.received(id)).isEmpty();
        }
    }

    @Test
    void whatIsNoLongerDueIsNotTaken() {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));
        house.fees.cancel(id);
        int before = stub.orders.captures();

        house.cashier.lookAt(id);

        assertThat(stub.orders.captures()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://www.paypal.com.evil.example/",
                "https://www.paypal.com@evil.example/",
                "http://www.paypal.com/",
                "javascript:alert(1)",
                "//evil.example",
                "no address"
            })
    void nobodyIsSentAnywhereButToPayPal(String page) {
        var id = house.applicationWithFee();
        stub.orders.payPageIs(page);

        assertThatExceptionOfType(ProviderUnavailable.class).isThrownBy(() -> house.begun(id));
    }

    @Test
    void aRefundIsSentOncePerKey() {
        var id = house.applicationWithFee();
        stub.orders.approve(house.begun(id));
        house.cashier.lookAt(id);
        var provider = (PaysBack) house.house.the(PayPalProvider.class);
        var attempt = house.attempt(id);
        int before = stub.orders.refunds();
        stub.next(Call.REFUND, Fault.ANSWER_LOST);

        assertThatExceptionOfType(ProviderUnavailable.class)
                .isThrownBy(() -> provider.refund(attempt, PayPalHouse.FEE, "auszahlung-1-" + id));
        var repayment = provider.refund(attempt, PayPalHouse.FEE, "auszahlung-1-" + id);

        assertThat(repayment.done()).isTrue();
        assertThat(stub.orders.refunds() - before).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.refund(attempt, Money.euros("26.01"), "auszahlung-2"));
    }

    private void assertPaidOnce(ApplicationId id) {
        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
        assertThat(house.received(id)).hasSize(1);
    }
}
