package de.amtsweg.payment;

import static de.amtsweg.payment.PaymentHouse.FURTHER;
import static de.amtsweg.payment.PaymentHouse.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.amtsweg.shared.Money;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.OptimisticLockingFailureException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeesTest {
    private final PaymentHouse house;
    private final Fees fees;

    FeesTest(TestDatabase database) {
        house = PaymentHouse.on(database);
        fees = house.fees;
    }

    @Test
    void aFeeIsTheSumOfItsLines() {
        var fee = fees.fix(house.application(), List.of(SINGLE, FURTHER));

        assertThat(fee.total()).isEqualTo(Money.euros("39.00"));
        assertThat(fee.status()).isEqualTo(FeeStatus.OPEN);
        assertThat(fees.of(fee.application())).contains(fee);
        assertThat(fees.find(fee.reference())).contains(fee);
    }

    @Test
    void aFeeIsFixedOnlyOnce() {
        var first = fees.fix(house.application(), List.of(SINGLE));

        var again = fees.fix(first.application(), List.of(SINGLE, FURTHER));

        assertThat(again).isEqualTo(first);
        assertThat(house.journalOf(first.application())).containsExactly("fee-fixed");
    }

    @Test
    void linesThatComeToNothingLeaveNothingDue() {
        var fee = fees.fix(house.application(), List.of());

        assertThat(fee.status()).isEqualTo(FeeStatus.NONE);
        assertThat(fee.isDue()).isFalse();
    }

    @Test
    void aNegativeFeeIsRefused() {
        var line = new FeeLine("Ermäßigung", "§ 1", Money.euros("-1.00"), "1");

        assertThatIllegalArgumentException().isThrownBy(() -> fees.fix(house.application(), List.of(line)));
    }

    @Test
    void theDayThePayerWasToldFirstStays() {
        var id = house.applicationWithFee();

        fees.request(id, MovableClock.MONDAY.plusDays(30));
        fees.request(id, MovableClock.MONDAY.plusDays(60));

        assertThat(fees.of(id).orElseThrow().dueOn()).contains(MovableClock.MONDAY.plusDays(30));
    }

    @Test
    void cancellingWhatIsSettledChangesNothing() {
        var id = house.applicationWithFee();
        fees.waive(fees.of(id).orElseThrow());

        fees.cancel(id);
        fees.cancel(house.application());

        assertThat(house.status(id)).isEqualTo(FeeStatus.WAIVED);
    }

    @Test
    void ofTwoWhoChangeAFeeAtOnceTheSecondIsTold() {
        var table = house.house.the(FeeTable.class);
        var read = fees.of(house.applicationWithFee()).orElseThrow();
        fees.cancel(read.application());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> table.update(read.become(FeeStatus.PAID)));
    }

    @Test
    void whatIsOverStaysAsItIs() {
        assertThat(List.of(FeeStatus.NONE, FeeStatus.WAIVED, FeeStatus.CANCELLED, FeeStatus.REFUND_ORDERED))
                .allSatisfy(
                        over -> assertThat(Arrays.stream(FeeStatus.values())).noneMatch(over::canBecome));
    }
}
