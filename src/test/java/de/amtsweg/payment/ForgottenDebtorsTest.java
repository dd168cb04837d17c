package de.amtsweg.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.application.Attachments;
import de.amtsweg.application.Forgetting;
import de.amtsweg.application.Requests;
import de.amtsweg.application.StillNeeded;
import de.amtsweg.authority.TestTown;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.EveryTable;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ForgottenDebtorsTest {
    private final PaymentHouse house;

    ForgottenDebtorsTest(TestDatabase database) {
        house = PaymentHouse.with(
                database,
                Map.of("amtsweg.payment.approvals", "none"),
                Forgetting.class,
                Attachments.class,
                Requests.class);
    }

    @AfterEach
    void leave() {
        house.house.close();
    }

    @Test
    void theBookingStaysAndNobodyKnowsWhoseItWas() {
        var application = claimed();
        var day = MovableClock.MONDAY;
        var totals = house.house.the(DailyTotals.class);
        var before = totals.of(TestTown.TOWN, day, TestTown.CASHIER);

        forget(application);

        assertThat(EveryTable.cellsWith(house.house.jdbc(), "Kanarienvogel")).isEmpty();
        assertThat(house.treasury.ordersFor(application))
                .singleElement()
                .satisfies(order -> assertThat(order.amount()).isEqualTo(PaymentHouse.SINGLE.amount()));
        assertThat(totals.of(TestTown.TOWN, day, TestTown.CASHIER)).isEqualTo(before);
    }

    @Test
    void anOrderTheTreasuryHasNotGotYetStopsTheDeletion() {
        var application = claimed();
        house.house
                .jdbc()
                .sql("update treasury_order set exported_at = null where application = ?")
                .param(application.value())
                .update();

        assertThatExceptionOfType(StillNeeded.class)
                .isThrownBy(() -> forget(application))
                .satisfies(needed -> assertThat(needed.what()).isEqualTo(StillNeeded.Cause.TREASURY_ORDER_WAITING));
        assertThat(EveryTable.cellsWith(house.house.jdbc(), "Kanarienvogel")).isNotEmpty();
    }

    @Test
    void bookingsGoWhenTheirTenYearsAreOverAndNotBefore() {
        var application = claimed();
        forget(application);
        var old = house.house.the(OldBookings.class);

        house.house.clock().setTo(LocalDate.of(2036, 12, 31));
        old.forget();
        assertThat(house.fees.of(application)).isPresent();
        house.house.clock().setTo(LocalDate.of(2037, 1, 1));
        old.forget();

        assertThat(EveryTable.cellsWith(house.house.jdbc(), application.toString()))
                .isEmpty();
    }

    @Test
    void bookingsOfAnApplicationThatIsStillThereAreNotTouched() {
        var application = claimed();

        house.house.clock().setTo(LocalDate.of(2050, 1, 1));
        house.house.the(OldBookings.class).forget();

        assertThat(house.fees.of(application)).isPresent();
    }

    @Test
    void filesOfTheTreasuryThatWereReadGoAfterNinetyDays() throws Exception {
        var folder = Files.createDirectories(house.data.resolve("kasse/eingang/gelesen"));
        var old = read(folder, "alt.csv", Duration.ofDays(91));
        var fresh = read(folder, "neu.csv", Duration.ofDays(89));

        house.house.the(OldBookings.class).forget();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    private Path read(Path folder, String name, Duration ago) throws Exception {
        var file = Files.writeString(folder.resolve(name), "x");
        Files.setLastModifiedTime(
                file, FileTime.from(house.house.clock().instant().minus(ago)));
        return file;
    }

    private ApplicationId claimed() {
        var application = house.application("Erika", "Kanarienvogel").id();
        house.fees.fix(application, List.of(PaymentHouse.SINGLE));
        house.treasury.claim(application);
        house.treasury.exportOutstanding();
        return application;
    }

    private void forget(ApplicationId application) {
        house.house.inTransaction(() -> house.house.the(Forgetting.class).forget(application));
    }
}
