package de.amtsweg.payment;

import static de.amtsweg.payment.PaymentHouse.FURTHER;
import static de.amtsweg.payment.PaymentHouse.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.TestTown;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.Money;
import de.amtsweg.testbase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DailyTotalsTest {
    private final PaymentHouse house;
    private final DailyTotals totals;

    DailyTotalsTest(TestDatabase database) {
        house = PaymentHouse.on(database);
        totals = house.house.the(DailyTotals.class);
    }

    @Test
    void thePartsOfADayComeToWhatWasPaid() {
        var day = LocalDate.of(2031, 3, 3);
        paid(List.of(SINGLE, FURTHER), day, LocalTime.NOON);
        paid(List.of(SINGLE), day, LocalTime.NOON);

        var parts = totals.of(TestTown.TOWN, day, TestTown.CASHIER);

        assertThat(parts)
                .containsExactly(
                        new DailyTotal(TestTown.TOWN, "counter", SINGLE.bookingKey(), Money.euros("52.00")),
                        new DailyTotal(TestTown.TOWN, "counter", FURTHER.bookingKey(), Money.euros("13.00")));
        assertThat(Money.sum(parts.stream().map(DailyTotal::amount).toList())).isEqualTo(Money.euros("65.00"));
    }

    @Test
    void aDayBeginsAndEndsAtGermanMidnight() {
        // The night the clocks go forward has one hour less.
        var day = LocalDate.of(2031, 3, 30);
        paid(List.of(SINGLE), day, LocalTime.MIDNIGHT);
        paid(List.of(SINGLE), day, LocalTime.of(23, 59));
        paid(List.of(SINGLE), day.plusDays(1), LocalTime.MIDNIGHT);

        assertThat(totals.of(TestTown.TOWN, day, TestTown.CASHIER))
                .extracting(DailyTotal::amount)
                .containsExactly(Money.euros("52.00"));
        assertThat(totals.of(TestTown.TOWN, day.plusDays(1), TestTown.CASHIER)).hasSize(1);
        assertThat(totals.of(TestTown.TOWN, day.minusDays(1), TestTown.CASHIER)).isEmpty();
    }

    @Test
    void whatIsPaidBackCountsOnTheDayItIsOrdered() {
        var day = LocalDate.of(2031, 6, 2);
        var whole = paid(List.of(SINGLE, FURTHER), day.minusDays(9), LocalTime.NOON);
        var part = paid(List.of(SINGLE, FURTHER), day.minusDays(9), LocalTime.NOON);
        house.treasury.refund(whole);
        house.treasury.paymentOrder(part, Money.euros("30.00"));
        assertThat(totals.of(TestTown.TOWN, day, TestTown.CASHIER)).isEmpty();

        ordered(whole, day);
        ordered(part, day);

        assertThat(totals.of(TestTown.TOWN, day, TestTown.CASHIER))
                .containsExactly(
                        new DailyTotal(TestTown.TOWN, "refund", SINGLE.bookingKey(), Money.euros("56.00")),
                        new DailyTotal(TestTown.TOWN, "refund", FURTHER.bookingKey(), Money.euros("13.00")));
        assertThat(new String(totals.csv(TestTown.TOWN, day, TestTown.CASHIER), StandardCharsets.UTF_8))
                .contains("\"2031-06-02\";\"musterstadt\";\"erstattung\";\"\";\"12210.431100\";\"56,00\";\"EUR\"\r\n");
    }

    @Test
    void onlyWhoWorksThereSeesThem() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> totals.of(TestTown.TOWN, LocalDate.of(2031, 1, 1), TestTown.STRANGER));
    }

    private ApplicationId paid(List<FeeLine> lines, LocalDate day, LocalTime time) {
        var id = house.application();
        var fee = house.fees.fix(id, lines);
        house.cashier.recordAtCounter(id, TestTown.CASHIER, UUID.randomUUID().toString(), fee.total());
        house.house
                .jdbc()
                .sql("update payment_attempt set ended_at = ? where application = ?")
                .params(moment(day, time), id.value())
                .update();
        return id;
    }

    private void ordered(ApplicationId id, LocalDate day) {
        house.house
                .jdbc()
                .sql("update treasury_order set approved_at = :at, exported_at = :at where application = :id")
                .param("at", moment(day, LocalTime.NOON))
                .param("id", id.value())
                .update();
    }

    private static OffsetDateTime moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZoneId.of("Europe/Berlin")).toOffsetDateTime();
    }
}
