package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.application.StillNeeded;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.TestTown;
import de.amtsweg.efile.Verification.Broken;
import de.amtsweg.efile.Verification.Fault;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.EveryTable;
import de.amtsweg.testbase.MovableClock;
import de.amtsweg.testbase.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FileDeletionTest {
    private final EFileHouse house;
    private final RetentionDesk desk;
    private final Meddler meddler;
    private ApplicationId application;
    private CaseFile one;

    FileDeletionTest(TestDatabase database) {
        house = EFileHouse.alone(database);
        meddler = house.meddler;
        desk = new RetentionDesk(house);
    }

    @BeforeEach
    void fill() {
        house.house.clock().setTo(MovableClock.MONDAY);
        application = house.application();
        one = house.files.open(application, "kanari-" + UUID.randomUUID(), "Betrieb Kanarienvogel", "122.10");
        house.happens(application, "notice-received", house.document("Anzeige Kanarienvogel " + application));
    }

    @AfterEach
    void leave() {
        house.house.close();
    }

    @Test
    void afterThePeriodNothingIsLeftButARecordWithoutAName() {
        house.house.the(DailyHeads.class).recordToday();
        desk.keepLongEnough(one);

        assertThat(desk.delete(one, " ")).isEqualTo(RetentionOutcome.REASON_MISSING);
        assertThat(desk.delete(one, "Kein Archiv zuständig für Kanarienvogel")).isEqualTo(RetentionOutcome.DONE);
        assertThat(desk.delete(one, "noch einmal")).isEqualTo(RetentionOutcome.FILE_GONE);

        assertThat(EveryTable.cellsWith(house.house.jdbc(), "Kanarienvogel")).isEmpty();
        assertThat(EveryTable.cellsWith(house.house.jdbc(), application.toString()))
                .isEmpty();
        assertThat(house.house.the(DeletedFiles.class).of(desk.head))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.facts().reference()).isEqualTo(one.file().reference());
                    assertThat(record.facts().cases()).isEqualTo(1);
                    assertThat(record.keptUntil()).isEqualTo(LocalDate.of(2031, 12, 31));
                    assertThat(record.basis()).isEqualTo(DeletionBasis.NO_ARCHIVE);
                    assertThat(record.decidedBy()).isEqualTo(desk.head);
                });
        assertThat(house.house.the(DeletedFiles.class).of(TestTown.TRADE_CLERK)).isEmpty();
    }

    @Test
    void theRecordProvesThatTheDeletionWasLawfulAndTheDaysStillFit() {
        var days = house.house.the(DailyHeads.class);
        days.recordToday();
        desk.keepLongEnough(one);
        days.recordToday();
        desk.delete(one, "Kein Archiv");
        house.house.clock().advance(Duration.ofDays(1));
        days.recordToday();

        assertThat(days.brokenDay()).isEmpty();
        assertThat(verify()).isInstanceOf(Verification.Deleted.class);
        assertThat(house.house.the(DeletionTable.class).vanished()).isEmpty();
        assertThat(days.days().getLast().heads()).isEqualTo(1);
    }

    @Test
    void aFileThatVanishedOrWhoseRecordWasChangedIsFound() {
        var days = house.house.the(DailyHeads.class);
        desk.keepLongEnough(one);
        days.recordToday();
        desk.delete(one, "Kein Archiv");
        house.house.clock().advance(Duration.ofDays(1));
        days.recordToday();

        sql("update e_file_deletion set decided_by = 'sabine' where file_id = ?");
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.ENTRY_CHANGED));
        var changed = house.house.the(DeletionTable.class).find(one.file().id()).orElseThrow();
        sql("update e_file_deletion set record_hash = '" + changed.computedHash() + "' where file_id = ?");
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.fault()).isEqualTo(Fault.REWRITTEN));

        sql("delete from e_file_deletion where file_id = ?");
        assertThat(verify()).isEqualTo(new Broken(0, Fault.FILE_MISSING));
        assertThat(house.house.the(DeletionTable.class).vanished())
                .containsExactly(one.file().id());
    }

    @Test
    void nothingIsDeletedBeforeItsTimeOrByAnybodyElse() {
        assertThat(desk.delete(one, "x")).isEqualTo(RetentionOutcome.NOT_DUE);
        house.files.close(application);
        assertThat(desk.delete(one, "x")).isEqualTo(RetentionOutcome.NOT_DUE);
        desk.keepLongEnough(one);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> house.house.the(FileDeletion.class).delete(TestTown.TRADE_CLERK, one.file(), "x"));
        house.house.the(FileCare.class).reopen(desk.head, one.file(), one.id(), "Widerspruch");
        assertThat(desk.delete(one, "x")).isEqualTo(RetentionOutcome.NOT_DUE);
        assertThat(house.files.verify(one.file().id())).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void aHeldFileIsNotDeleted() {
        desk.keepLongEnough(one);
        house.house.the(LegalHolds.class).place(desk.head, one.file(), "Klage");

        assertThat(desk.delete(one, "x")).isEqualTo(RetentionOutcome.HELD);
    }

    @Test
    void aHoldPlacedWhileTheFileIsBeingDeletedWins() {
        desk.keepLongEnough(one);
        var holding = new CompletableFuture<CompletableFuture<RetentionOutcome>>();
        meddler.meddling = forgotten -> {
            var hold = CompletableFuture.supplyAsync(
                    () -> house.house.the(LegalHolds.class).place(desk.head, one.file(), "Klage, eben eingegangen"));
            holding.complete(hold);
            waitUntilHeld();
        };

        var deleted = desk.delete(one, "Kein Archiv");

        assertThat(deleted).isEqualTo(RetentionOutcome.HELD);
        assertThat(holding.join().join()).isEqualTo(RetentionOutcome.DONE);
        assertThat(house.diary(one)).endsWith("hold-placed");
        assertThat(house.files.verify(one.file().id())).isInstanceOf(Verification.Intact.class);
        assertThat(house.house.the(DeletedFiles.class).of(desk.head)).isEmpty();
    }

    @Test
    void aNodeThatDiesInTheMiddleHasDoneNothingAndTheNextTimeDoesAll() {
        desk.keepLongEnough(one);
        meddler.meddling = forgotten -> {
            throw new IllegalStateException("The node dies here");
        };

        assertThatIllegalStateException().isThrownBy(() -> desk.delete(one, "Kein Archiv"));

        assertThat(house.files.verify(one.file().id())).isInstanceOf(Verification.Intact.class);
        assertThat(house.house.the(DeletedFiles.class).of(desk.head)).isEmpty();
        meddler.meddling = forgotten -> {};
        assertThat(desk.delete(one, "Kein Archiv")).isEqualTo(RetentionOutcome.DONE);
        assertThat(EveryTable.cellsWith(house.house.jdbc(), "Kanarienvogel")).isEmpty();
    }

    @Test
    void whoDeleteAtOnceDeleteOnce() {
        desk.keepLongEnough(one);

        var outcomes = AtOnce.times(3, () -> desk.delete(one, "Kein Archiv"));

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        RetentionOutcome.DONE, RetentionOutcome.FILE_GONE, RetentionOutcome.FILE_GONE);
    }

    @Test
    void whatIsStillGoingOnStopsTheDeletion() {
        desk.keepLongEnough(one);
        meddler.meddling = forgotten -> {
            throw new StillNeeded(forgotten.application(), StillNeeded.Cause.PROCESS_RUNNING);
        };

        assertThat(desk.delete(one, "Kein Archiv")).isEqualTo(RetentionOutcome.PROCESS_RUNNING);
        assertThat(house.files.verify(one.file().id())).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void aDocumentThatAnotherFileHoldsStays() {
        var other = house.files.open(house.application(), "anders-" + UUID.randomUUID(), "Anderer Betrieb", "122.10");
        var shared = house.document("Gemeinsamer Plan " + application);
        house.happens(application, "plan-received", shared);
        house.happens(other.application(), "plan-received", shared);
        desk.keepLongEnough(one);

        assertThat(desk.delete(one, "Kein Archiv")).isEqualTo(RetentionOutcome.DONE);

        assertThat(house.documents.find(shared)).isPresent();
        assertThat(house.files.verify(other.file().id())).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void theSameMatterLaterGetsAFileWithANumberOfItsOwn() {
        desk.keepLongEnough(one);
        desk.delete(one, "Kein Archiv");

        var again = house.files.open(house.application(), one.file().key(), "Betrieb", "122.10");

        assertThat(again.file().reference()).isNotEqualTo(one.file().reference());
    }

    @Test
    void whatEndedWithoutAFileIsForgottenAfterItsPeriod() {
        var unfiled = house.application();
        house.happens(unfiled, "notice-received", house.document("Irrläufer " + unfiled));
        house.house
                .jdbc()
                .sql("update application set status = 'WITHDRAWN', closed_at = ? where id = ?")
                .params(java.time.OffsetDateTime.now(house.house.clock()), unfiled.value())
                .update();
        var traces = house.house.the(UnfiledApplications.class);

        house.house.clock().advance(Duration.ofDays(364));
        traces.forgetOld();
        assertThat(EveryTable.cellsWith(house.house.jdbc(), unfiled.toString())).isNotEmpty();
        house.house.clock().advance(Duration.ofDays(2));
        traces.forgetOld();

        assertThat(EveryTable.cellsWith(house.house.jdbc(), unfiled.toString())).isEmpty();
        assertThat(EveryTable.cellsWith(house.house.jdbc(), application.toString()))
                .isNotEmpty();
    }

    private Verification verify() {
        return house.files.verify(one.file().id());
    }

    private void sql(String sql) {
        house.house.jdbc().sql(sql).param(one.file().id().value()).update();
    }

    private void waitUntilHeld() {
        for (int i = 0; i < 1000; i++) {
            if (house.house.the(LegalHolds.class).of(one.file().id()).isPresent()) {
                return;
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
        throw new IllegalStateException("Nobody placed a hold");
    }
}
