package de.amtsweg.authority;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static House house;
    private static WorkingCalendars calendars;

    @BeforeAll
    static void enter() {
        house = House.with(TestDatabase.H2, "authority").open();
        house.the(DemoTown.class).build();
        calendars = house.the(WorkingCalendars.class);
    }

    @AfterAll
    static void leave() {
        house.close();
    }

    @Test
    void nobodyWorksOnSaturdaySundayAndHolidays() {
        var calendar = calendars.of(FederalState.NW);

        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 8))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 9))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 10))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 5, 14))).isFalse();
    }

    @Test
    void everyStateHasItsOwnHolidays() {
        var corpusChristi = LocalDate.of(2026, 6, 4);
        var reformationDay = LocalDate.of(2025, 10, 31);

        assertThat(calendars.of(FederalState.NW).isWorkingDay(corpusChristi)).isFalse();
        assertThat(calendars.of(FederalState.BE).isWorkingDay(corpusChristi)).isTrue();
        assertThat(calendars.of(FederalState.SN).isWorkingDay(reformationDay)).isFalse();
        assertThat(calendars.of(FederalState.NW).isWorkingDay(reformationDay)).isTrue();
    }

    @Test
    void aPeriodOfDaysThatEndsOnADayOffEndsOnTheNextWorkingDay() {
        var fridayBeforePentecost = LocalDate.of(2026, 5, 22);

        assertThat(calendars.of(FederalState.NW).plusDays(fridayBeforePentecost, 3))
                .as("Monday is a holiday")
                .isEqualTo(LocalDate.of(2026, 5, 26));
    }

    @Test
    void workingDaysLeaveOutDaysOff() {
        var fridayBeforePentecost = LocalDate.of(2026, 5, 22);

        assertThat(calendars.of(FederalState.NW).plusWorkingDays(fridayBeforePentecost, 3))
                .isEqualTo(LocalDate.of(2026, 5, 28));
        assertThat(calendars.of(FederalState.NW).plusWorkingDays(fridayBeforePentecost, 0))
                .isEqualTo(fridayBeforePentecost);
    }

    @Test
    void theCalendarOfAnAuthorityIsThatOfItsState() {
        assertThat(calendars.of(new de.amtsweg.shared.AuthorityId("musterstadt")))
                .isSameAs(calendars.of(FederalState.NW));
    }

    @Test
    void everyStateHasACalendar() {
        for (var state : FederalState.values()) {
            assertThat(calendars.of(state).isWorkingDay(LocalDate.of(2026, 10, 3)))
                    .as(state + " on the Day of German Unity")
                    .isFalse();
            assertThat(calendars.of(state).isWorkingDay(LocalDate.of(2025, 10, 3)))
                    .as(state + " on the Day of German Unity, a Friday")
                    .isFalse();
        }
    }
}
