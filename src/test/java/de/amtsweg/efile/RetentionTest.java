package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.TestTown;
import de.amtsweg.efile.FileRetention.State;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.time.LocalDate;
import java.time.Year;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class RetentionTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    private final EFileHouse house;
    private final RetentionDesk desk;
    private final String key = "betrieb-" + UUID.randomUUID();
    private ApplicationId application;
    private CaseFile one;

    RetentionTest(TestDatabase database) {
        house = EFileHouse.on(database);
        desk = new RetentionDesk(house);
    }

    @BeforeEach
    void fill() {
        application = house.application();
        one = house.files.open(application, key, "Betrieb", "122.10");
    }

    @AfterEach
    void backToMonday() {
        house.house.clock().setTo(MovableClock.MONDAY);
    }

    @Test
    void anOpenCaseIsKeptAndAClosedOneWaitsForItsEvent() {
        assertThat(desk.state(one)).isEqualTo(State.CASE_OPEN);

        house.files.close(application);

        assertThat(desk.state(one)).isEqualTo(State.EVENT_MISSING);
        assertThat(desk.retention(one).missingEvents())
                .extracting(RetentionEvent::key)
                .containsExactly("gewerbe-abgemeldet");
        assertThat(desk.retention(one).endsOn()).isEmpty();
    }

    @Test
    void aPeriodEndsWithTheCalendarYearAlsoWhenItsEventFellOnTheLeapDay() {
        house.files.close(application);
        house.house.clock().setTo(LEAP_DAY);

        assertThat(desk.record(one, "gewerbe-abgemeldet", LEAP_DAY)).isEqualTo(RetentionOutcome.DONE);

        assertThat(desk.retention(one).endsOn()).contains(LocalDate.of(2033, 12, 31));
        house.house.clock().setTo(LocalDate.of(2033, 12, 31));
        assertThat(desk.state(one)).isEqualTo(State.RUNNING);
        house.house.clock().setTo(LocalDate.of(2034, 1, 1));
        assertThat(desk.state(one)).isEqualTo(State.OVER);
    }

    @Test
    void aProcessAnnouncesTheEventFromAnotherCaseOfTheFile() {
        house.files.close(application);
        house.house.clock().setTo(LocalDate.of(2027, 3, 1));
        var deregistration = house.application("parkausweis");
        house.files.open(deregistration, key, "Betrieb", "122.10");
        house.house.inTransaction(() -> {
            house.house
                    .the(RetentionEvents.class)
                    .announce(deregistration, "gewerbe-abgemeldet", LocalDate.of(2026, 12, 31));
            return true;
        });
        house.files.close(deregistration);

        assertThat(desk.retention(one).cases().getFirst().endsOn()).contains(LocalDate.of(2031, 12, 31));
        assertThat(desk.retention(one).cases().getLast().endsOn()).contains(LocalDate.of(2028, 12, 31));
        assertThat(desk.retention(one).endsOn()).contains(LocalDate.of(2031, 12, 31));
    }

    @Test
    void aPeriodDoesNotRunBeforeTheCaseIsClosed() {
        desk.record(one, "gewerbe-abgemeldet", LocalDate.of(2020, 5, 5));
        house.house.clock().setTo(LocalDate.of(2027, 3, 1));
        house.files.close(application);

        assertThat(desk.retention(one).endsOn()).contains(LocalDate.of(2032, 12, 31));
    }

    @Test
    void openingACaseAgainStopsThePeriodAndClosingItBeginsAnew() {
        var permit = house.files.open(house.application("parkausweis"), key + "p", "Ausweis", "112.30");
        house.files.close(permit.application());
        assertThat(desk.retention(permit).endsOn()).contains(LocalDate.of(2027, 12, 31));

        house.house.the(FileCare.class).reopen(desk.head, permit.file(), permit.id(), "Widerspruch");
        assertThat(desk.state(permit)).isEqualTo(State.CASE_OPEN);
        assertThat(desk.retention(permit).endsOn()).isEmpty();

        house.house.clock().setTo(LocalDate.of(2029, 7, 1));
        house.files.close(permit.application());
        assertThat(desk.retention(permit).endsOn()).contains(LocalDate.of(2030, 12, 31));
    }

    @Test
    void aLaterCaseInTheSameFileExtendsItAndAnEarlierEventSaysNothingAboutIt() {
        house.files.close(application);
        desk.record(one, "gewerbe-abgemeldet", MovableClock.MONDAY);
        assertThat(desk.retention(one).endsOn()).contains(LocalDate.of(2031, 12, 31));

        house.house.clock().setTo(LocalDate.of(2028, 1, 10));
        var again = house.application();
        house.files.open(again, key, "Betrieb", "122.10");
        assertThat(desk.state(one)).isEqualTo(State.CASE_OPEN);
        house.files.close(again);

        assertThat(desk.state(one)).isEqualTo(State.EVENT_MISSING);
        desk.record(one, "gewerbe-abgemeldet", LocalDate.of(2028, 1, 10));
        assertThat(desk.retention(one).endsOn()).contains(LocalDate.of(2033, 12, 31));
    }

    @Test
    void theLongestPeriodOfItsCasesDecides() {
        house.files.close(application);
        desk.record(one, "gewerbe-abgemeldet", MovableClock.MONDAY);
        var information = house.files.open(house.application("gewerbe-auskunft"), key, "Betrieb", "122.10");
        house.files.close(information.application());

        assertThat(desk.retention(one).endsOn()).contains(LocalDate.of(2036, 12, 31));
    }

    @Test
    void onlyTheHeadRecordsEventsAndOnlyThoseTheFileWaitsFor() {
        assertThat(desk.record(one, "hund-abgemeldet", MovableClock.MONDAY)).isEqualTo(RetentionOutcome.NO_SUCH_EVENT);
        assertThat(desk.record(one, "gewerbe-abgemeldet", MovableClock.MONDAY.plusDays(1)))
                .isEqualTo(RetentionOutcome.NO_SUCH_DAY);
        assertThat(desk.record(one, "gewerbe-abgemeldet", LocalDate.of(1026, 5, 4)))
                .isEqualTo(RetentionOutcome.NO_SUCH_DAY);
        assertThat(desk.record(one, "gewerbe-abgemeldet", MovableClock.MONDAY)).isEqualTo(RetentionOutcome.DONE);
        assertThat(desk.record(one, "gewerbe-abgemeldet", MovableClock.MONDAY))
                .isEqualTo(RetentionOutcome.NOTHING_CHANGED);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> house.house
                        .the(RetentionEvents.class)
                        .record(TestTown.TRADE_CLERK, one.file(), "gewerbe-abgemeldet", MovableClock.MONDAY));
        assertThat(house.diary(one)).containsExactly("case-opened", "event-announced");
    }

    @Test
    void whatIsDueIsComputedOnceAndAgainWhenTheDiaryGrows() {
        var sweep = house.house.the(RetentionSweep.class);
        sweep.compute();
        assertThat(sweep.compute()).isZero();
        house.files.close(application);
        desk.record(one, "gewerbe-abgemeldet", MovableClock.MONDAY);

        assertThat(sweep.compute()).isEqualTo(1);

        assertThat(desk.due()).isEmpty();
        house.house.clock().setTo(LocalDate.of(2032, 1, 1));
        assertThat(desk.due()).contains(one.file().id());
    }

    @Test
    void aHoldNeedsAReasonStandsInTheDiaryAndKeepsTheFileOffTheList() {
        var holds = house.house.the(LegalHolds.class);
        desk.keepLongEnough(one);

        assertThat(holds.place(desk.head, one.file(), " ")).isEqualTo(RetentionOutcome.REASON_MISSING);
        assertThat(holds.place(desk.head, one.file(), "x".repeat(FileCare.LONGEST + 1)))
                .isEqualTo(RetentionOutcome.REASON_TOO_LONG);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> holds.place(TestTown.TRADE_CLERK, one.file(), "Klage"));
        assertThat(desk.due()).contains(one.file().id());

        assertThat(holds.place(desk.head, one.file(), "Klage anhängig")).isEqualTo(RetentionOutcome.DONE);
        assertThat(holds.place(desk.head, one.file(), "noch einmal")).isEqualTo(RetentionOutcome.NOTHING_CHANGED);
        assertThat(desk.due()).doesNotContain(one.file().id());
        assertThat(house.diary(one)).endsWith("hold-placed");

        assertThat(holds.lift(desk.head, one.file(), "")).isEqualTo(RetentionOutcome.REASON_MISSING);
        assertThat(holds.lift(desk.head, one.file(), "Klage erledigt")).isEqualTo(RetentionOutcome.DONE);
        assertThat(holds.lift(desk.head, one.file(), "noch einmal")).isEqualTo(RetentionOutcome.NOTHING_CHANGED);
        assertThat(house.diary(one)).endsWith("hold-placed", "hold-lifted");
        assertThat(desk.due()).contains(one.file().id());
        assertThat(house.files.verify(one.file().id())).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void aHoldWhoseNodeDiedBeforeTheDiaryHadItIsWrittenDownLater() {
        desk.keepLongEnough(one);
        house.house
                .jdbc()
                .sql("update e_file_retention set held_by = ?, held_at = current_timestamp, held_because = ?,"
                        + " hold_noted = false where file_id = ?")
                .params(
                        desk.head.value(),
                        house.document("Klage " + key).value(),
                        one.file().id().value())
                .update();

        house.house.the(RetentionSweep.class).compute();
        house.house.the(RetentionSweep.class).compute();

        assertThat(house.diary(one)).endsWith("event-announced", "hold-placed");
    }

    @Test
    void aFileOfARegisterEntryIsKeptAsLongAsTheEntry() {
        var entry = RegisterEntry.read("Standesamt Musterstadt S 7/2026", Year.of(2026));
        var permit = house.files.open(house.application("parkausweis"), key + "s", "Sterbefall", "120.10");
        house.files.close(permit.application());
        house.house
                .jdbc()
                .sql("update e_file set file_key = ? where id = ?")
                .params(entry.key(), permit.file().id().value())
                .update();

        assertThat(desk.retention(permit).endsOn()).contains(LocalDate.of(2056, 12, 31));
    }
}
