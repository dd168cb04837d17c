package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.TestTown;
import de.amtsweg.payment.Booking.AlreadyBooked;
import de.amtsweg.payment.Booking.Booked;
import de.amtsweg.payment.Booking.PaidBack;
import de.amtsweg.payment.Booking.Reason;
import de.amtsweg.payment.Booking.Refused;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class CashierTest {
    private static final URI STATUS_PAGE = URI.create("/status");
    private static final Money FEE = Money.euros("26.00");

    private final PaymentHouse house;
    private final Cashier cashier;

    CashierTest(TestDatabase database) {
        house = PaymentHouse.on(database);
        cashier = house.cashier;
    }

    @Test
    void theAttemptIsStoredBeforeThePayerLeaves() {
        var id = house.applicationWithFee();

        var page = cashier.start(id, "sandbox", STATUS_PAGE);

        var attempt = onlyAttempt(id);
        assertThat(page).hasToString("/zahlung/sandbox/" + attempt.id());
        assertThat(attempt.amount()).isEqualTo(FEE);
        assertThat(attempt.isOpen()).isTrue();
    }

    @Test
    void whoComesBackTakesUpTheOpenAttempt() {
        var id = house.applicationWithFee();

        var first = cashier.start(id, "sandbox", STATUS_PAGE);
        var second = cashier.start(id, "sandbox", URI.create("/antraege/x"));

        assertThat(second).isEqualTo(first);
        assertThat(onlyAttempt(id).returnTo()).hasToString("/antraege/x");
    }

    @Test
    void whoHasNothingToPayGoesStraightBack() {
        var id = house.applicationWithFee();
        pay(started(id));

        assertThat(cashier.start(id, "sandbox", STATUS_PAGE)).isEqualTo(STATUS_PAGE);
        assertThat(cashier.attemptsOf(id)).hasSize(1);
    }

    @Test
    void nobodyIsSentToAForeignPageOrAnUnknownProvider() {
        var id = house.applicationWithFee();

        for (var page : List.of("https://evil.example/", "//evil.example/", "status", "javascript:alert(1)")) {
            assertThatIllegalArgumentException().isThrownBy(() -> cashier.start(id, "sandbox", URI.create(page)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> cashier.start(id, "nobody", STATUS_PAGE));
    }

    @Test
    void aPaymentIsBookedOnceHoweverOftenItIsConfirmed() {
        var id = house.applicationWithFee();
        var attempt = started(id);

        assertThat(pay(attempt)).isEqualTo(new Booked());
        assertThat(pay(attempt)).isEqualTo(new AlreadyBooked());

        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
        assertThat(house.received(id))
                .containsExactly(new PaymentReceived(id, attempt.id().toString()));
        assertThat(house.journalOf(id)).containsExactly("fee-fixed", "payment-received");
    }

    @Test
    void ofManyConfirmationsAtOnceOneIsBooked() {
        var id = house.applicationWithFee();
        var attempt = started(id);

        var bookings = AtOnce.times(4, () -> pay(attempt));

        assertThat(bookings).filteredOn(Booked.class::isInstance).hasSize(1);
        assertThat(bookings).filteredOn(AlreadyBooked.class::isInstance).hasSize(3);
        assertThat(house.received(id)).hasSize(1);
    }

    @Test
    void ofTwoWhoStartAtOnceBothGetTheSameAttempt() {
        var id = house.applicationWithFee();

        var pages = AtOnce.times(4, () -> cashier.start(id, "sandbox", STATUS_PAGE));

        assertThat(pages).containsOnly(pages.getFirst());
        assertThat(cashier.attemptsOf(id)).hasSize(1);
    }

    @Test
    void ofTwoPaidAttemptsTheSecondIsPaidBack() {
        var id = house.applicationWithFee();
        var first = started(id);
        cashier.cancelled(first.id());
        var second = started(id);

        var bookings = AtOnce.all(List.of(() -> pay(first), () -> pay(second)));

        assertThat(bookings).containsExactlyInAnyOrder(new Booked(), new PaidBack());
        assertThat(house.received(id)).hasSize(1);
        assertThat(house.treasury.ordersFor(id)).singleElement().satisfies(order -> {
            assertThat(order.kind()).isEqualTo(OrderKind.PAYMENT_ORDER);
            assertThat(order.amount()).isEqualTo(FEE);
        });
    }

    @Test
    void takingMoneyTwiceForOneAttemptIsPaidBackToo() {
        var id = house.applicationWithFee();
        var attempt = started(id);
        pay(attempt);

        var again = cashier.confirm(new Confirmation(attempt.id(), "sandbox", "another-capture", FEE));

        assertThat(again).isEqualTo(new PaidBack());
        assertThat(house.treasury.ordersFor(id)).hasSize(1);
        assertThat(cashier.confirm(new Confirmation(attempt.id(), "sandbox", "another-capture", FEE)))
                .isEqualTo(new AlreadyBooked());
    }

    @Test
    void givingUpLeavesTheFeeOpenAndPayingAfterwardsCounts() {
        var id = house.applicationWithFee();
        var attempt = started(id);

        cashier.cancelled(attempt.id());
        cashier.cancelled(attempt.id());
        cashier.failed(attempt.id());

        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
        assertThat(house.cancelled(id))
                .containsExactly(new PaymentCancelled(id, attempt.id().toString()));
        assertThat(pay(attempt)).isEqualTo(new Booked());
        cashier.cancelled(attempt.id());
        assertThat(house.status(id)).isEqualTo(FeeStatus.PAID);
    }

    @Test
    void moneyForAFeeThatWasCancelledIsPaidBack() {
        var id = house.applicationWithFee();
        var attempt = started(id);
        house.fees.cancel(id);

        assertThat(pay(attempt)).isEqualTo(new PaidBack());
        assertThat(house.status(id)).isEqualTo(FeeStatus.CANCELLED);
        assertThat(house.received(id)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingBooked() {
        var id = house.applicationWithFee();
        var attempt = started(id);

        assertThat(cashier.confirm(new Confirmation(AttemptId.next(), "sandbox", "a", FEE)))
                .isEqualTo(new Refused(Reason.UNKNOWN_ATTEMPT));
        assertThat(cashier.confirm(new Confirmation(attempt.id(), "paypal", "a", FEE)))
                .isEqualTo(new Refused(Reason.OTHER_PROVIDER));
        assertThat(cashier.confirm(new Confirmation(attempt.id(), "sandbox", "a", Money.euros("0.01"))))
                .isEqualTo(new Refused(Reason.OTHER_AMOUNT));
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
    }

    @Test
    void aReferenceOfOneFeePaysNoOther() {
        var paid = started(house.applicationWithFee());
        pay(paid);
        var other = started(house.applicationWithFee());

        var booking = cashier.confirm(new Confirmation(other.id(), "sandbox", "sandbox-" + paid.id(), FEE));

        assertThat(booking).isEqualTo(new Refused(Reason.REFERENCE_USED_BEFORE));
    }

    @Test
    void cashIsRecordedOncePerReceipt() {
        var id = house.applicationWithFee();

        assertThat(cashier.recordAtCounter(id, TestTown.CASHIER, " ", FEE))
                .isEqualTo(new Refused(Reason.UNUSABLE_RECEIPT_NUMBER));
        assertThat(cashier.recordAtCounter(id, TestTown.CASHIER, "Q-17", FEE)).isEqualTo(new Booked());
        assertThat(cashier.recordAtCounter(id, TestTown.CASHIER, " Q-17", FEE)).isEqualTo(new AlreadyBooked());
        assertThat(cashier.recordAtCounter(id, TestTown.CASHIER, "Q-18", FEE))
                .isEqualTo(new Refused(Reason.NOTHING_DUE));
        assertThat(cashier.recordAtCounter(house.applicationWithFee(), TestTown.CASHIER, "Q-17", FEE))
                .isEqualTo(new Refused(Reason.REFERENCE_USED_BEFORE));
        assertThat(house.received(id)).hasSize(1);
    }

    @Test
    void onlyStaffOfTheAuthorityTakeCash() {
        var id = house.applicationWithFee();

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> cashier.recordAtCounter(id, TestTown.STRANGER, "Q-17", FEE));
        assertThat(house.status(id)).isEqualTo(FeeStatus.OPEN);
    }

    private PaymentAttempt started(ApplicationId id) {
        cashier.start(id, "sandbox", STATUS_PAGE);
        return cashier.attemptsOf(id).stream()
                .filter(PaymentAttempt::isOpen)
                .findFirst()
                .orElseThrow();
    }

    private PaymentAttempt onlyAttempt(ApplicationId id) {
        assertThat(cashier.attemptsOf(id)).hasSize(1);
        return cashier.attemptsOf(id).getFirst();
    }

    private Booking pay(PaymentAttempt attempt) {
        return cashier.confirm(new Confirmation(attempt.id(), "sandbox", "sandbox-" + attempt.id(), attempt.amount()));
    }
}
