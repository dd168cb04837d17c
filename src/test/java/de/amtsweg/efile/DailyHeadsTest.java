package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.documents.ArchiveCheck;
import de.amtsweg.efile.Verification.Broken;
import de.amtsweg.efile.Verification.Fault;
import de.amtsweg.efile.Verification.Intact;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DailyHeadsTest {
    private final EFileHouse house;
    private final DailyHeads heads;
    private ApplicationId application;
    private FileId file;

    DailyHeadsTest(TestDatabase database) {
        house = EFileHouse.alone(database);
        heads = house.house.the(DailyHeads.class);
    }

    /** A file of three lines on the first day, and two more on the second. */
    @BeforeEach
    void fill() {
        assertThat(heads.recordToday()).isPresent();
        tomorrow();
        application = house.application();
        file = open(application);
        house.happens(application, "notice-received");
        house.happens(application, "notice-printed", house.document("Anzeige " + file));
        heads.recordToday();
        tomorrow();
        house.happens(application, "certificate-written");
        house.happens(application, "certificate-fetched");
        heads.recordToday();
    }

    @AfterEach
    void leave() {
        house.house.close();
    }

    @Test
    void everyDayIsChainedToTheDayBefore() {
        var days = heads.days();

        assertThat(days).extracting(DaySeal::heads).containsExactly(0L, 1L, 1L);
        assertThat(days.get(1).previous()).isEqualTo(days.get(0).seal());
        assertThat(days.get(2).previous()).isEqualTo(days.get(1).seal());
        assertThat(heads.brokenDay()).isEmpty();
        assertThat(verify()).isEqualTo(new Intact(5));
    }

    @Test
    void aDayIsRecordedOnceAlsoWhenNothingMoved() {
        assertThat(heads.recordToday()).isEmpty();
        tomorrow();

        assertThat(heads.recordToday()).map(DaySeal::heads).contains(0L);
        assertThat(heads.days()).hasSize(4);
    }

    @Test
    void whoRecordsADayAtOnceRecordsItOnce() {
        tomorrow();
        house.happens(application, "something-happened");

        AtOnce.times(3, () -> {
            try {
                return heads.recordToday().isPresent();
            } catch (DuplicateKeyException theOtherWasFirst) {
                return false;
            }
        });

        assertThat(heads.days()).hasSize(4);
        assertThat(heads.brokenDay()).isEmpty();
    }

    @Test
    void theEvidenceOfADayIsAnArchiveDocument() throws Exception {
        var day = heads.days().getLast();
        var pdf = house.documents.bytes(day.document());

        Files.write(Path.of("target/day-evidence.pdf"), pdf);
        assertThat(ArchiveCheck.problemsOf(pdf)).isEmpty();
    }

    @Test
    void aChainRewrittenAsAWholeIsFound() {
        rewriteFrom(2);

        assertThat(verify()).isEqualTo(new Broken(1, Fault.REWRITTEN));
    }

    @Test
    void whatWasRewrittenIsNarrowedDownToTheDay() {
        rewriteFrom(4);

        assertThat(verify()).isEqualTo(new Broken(4, Fault.REWRITTEN));
    }

    @Test
    void aChainCutOffCleanlyIsFound() {
        sql("delete from e_file_entry where file_id = ? and entry_number = 5");
        sql(
                "update e_file set entry_count = 4, head_hash = (select hash from e_file_entry e where e.file_id = e_file.id"
                        + " and e.entry_number = 4) where id = ?");

        assertThat(verify()).isEqualTo(new Broken(5, Fault.ENTRY_MISSING));
    }

    @Test
    void whoRewritesTheRecordOfADayTooBreaksTheDays() {
        rewriteFrom(4);
        sql(
                "update e_file_day_head set head_hash = (select head_hash from e_file f where f.id = e_file_day_head.file_id)"
                        + " where file_id = ? and entry_count = 5");

        assertThat(verify()).isEqualTo(new Broken(0, Fault.DAYS_CHANGED));
        assertThat(heads.brokenDay()).contains(heads.days().getLast().day());
    }

    @Test
    void aRecordTakenAwayBreaksTheDaysAndNoDayIsWrittenOverIt() {
        rewriteFrom(2);
        sql("delete from e_file_day_head where file_id = ?");
        tomorrow();

        assertThat(verify()).isEqualTo(new Broken(0, Fault.DAYS_CHANGED));
        assertThatIllegalStateException().isThrownBy(heads::recordToday).withMessageContaining("does not fit");
        assertThat(heads.days()).hasSize(3);
    }

    @Test
    void aDayTakenOutOfTheMiddleIsFound() {
        var day = heads.days().get(1).day();
        house.house
                .jdbc()
                .sql("delete from e_file_day where seal_day = ?")
                .param(day)
                .update();

        assertThat(heads.brokenDay()).contains(heads.days().getLast().day());
    }

    @Test
    void theRootDependsOnEveryHeadAndOnNoOrder() {
        for (int size : new int[] {1, 2, 3, 5, 8, 13}) {
            var leaves = IntStream.range(0, size)
                    .mapToObj(i -> new DayRoot.Leaf(FileId.next(), new ChainHead(i + 1, Chain.hash("x", "" + i))))
                    .toList();

            assertThat(DayRoot.of(leaves.reversed())).isEqualTo(DayRoot.of(leaves));
            for (int i = 0; i < size; i++) {
                var changed = new ArrayList<>(leaves);
                changed.set(i, new DayRoot.Leaf(leaves.get(i).file(), new ChainHead(99, "y")));
                assertThat(DayRoot.of(changed)).isNotEqualTo(DayRoot.of(leaves));
            }
        }
        assertThat(DayRoot.of(List.of())).hasSize(64);
    }

    private FileId open(ApplicationId id) {
        return house.files
                .open(id, "betrieb-" + UUID.randomUUID(), "Betrieb", "122.10")
                .file()
                .id();
    }

    private void tomorrow() {
        house.house.clock().advance(Duration.ofDays(1));
    }

    private Verification verify() {
        return house.files.verify(file);
    }

    private void sql(String sql) {
        house.house.jdbc().sql(sql).param(file.value()).update();
    }

    /** Somebody who owns the database and knows how the chain is made. */
    private void rewriteFrom(int position) {
        var archive = house.house.the(Archive.class);
        var diary = archive.diary(file);
        var previous =
                position == 1 ? Chain.start(file) : diary.get(position - 2).hash();
        for (var entry : diary.subList(position - 1, diary.size())) {
            var type = entry.position() == position ? "rewritten" : entry.type();
            var line = new DiaryEntry(
                    entry.position(),
                    entry.caseId(),
                    entry.journalEntry(),
                    entry.at(),
                    entry.actor(),
                    type,
                    entry.details(),
                    entry.documents(),
                    previous,
                    "");
            previous = Chain.hash(file, line);
            house.house
                    .jdbc()
                    .sql("update e_file_entry set entry_type = ?, previous_hash = ?, hash = ?"
                            + " where file_id = ? and entry_number = ?")
                    .params(type, line.previousHash(), previous, file.value(), entry.position())
                    .update();
        }
        house.house
                .jdbc()
                .sql("update e_file set head_hash = ? where id = ?")
                .params(previous, file.value())
                .update();
        assertThat(ChainCheck.check(file, archive.head(file), archive.diary(file), filed -> Optional.empty()))
                .isEqualTo(new Intact(5));
    }
}
