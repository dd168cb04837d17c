package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.authority.TestTown;
import de.amtsweg.testbase.TestDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Among many files, words that stand in many of them: found by looking through the newest, without missing the old. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CommonWordsTest {
    private static final int FILES = 2_200;
    private static final int OLD = 100;
    private static final int DOCUMENTS_OF_OLD = 20;
    private static final Instant FIRST = Instant.parse("2025-01-01T08:00:00Z");

    private final String everywhere = word();
    private final String inOldOnes = word();
    private final List<UUID> files = new ArrayList<>();
    private final FileSearch search;
    private final JdbcTemplate jdbc;

    CommonWordsTest(TestDatabase database) {
        var house = EFileHouse.on(database);
        search = house.house.the(FileSearch.class);
        jdbc = new JdbcTemplate(house.house.the(DataSource.class));
    }

    @BeforeEach
    void manyFiles() {
        var rows = new ArrayList<Object[]>();
        var texts = new ArrayList<Object[]>();
        var words = new ArrayList<Object[]>();
        for (int number = 0; number < FILES; number++) {
            var id = UUID.randomUUID();
            var opened = Timestamp.from(FIRST.plusSeconds(number));
            files.add(id);
            rows.add(new Object[] {
                id,
                TestTown.TOWN.value(),
                TestTown.TRADE_OFFICE.value(),
                "k" + id,
                "122.10/" + id,
                "Betrieb",
                "betrieb",
                opened,
                "0".repeat(64)
            });
            for (int document = 0; document < (number < OLD ? DOCUMENTS_OF_OLD : 1); document++) {
                var written = UUID.randomUUID();
                texts.add(new Object[] {id, written, opened});
                words.add(new Object[] {everywhere, id, written});
                if (number < OLD) {
                    words.add(new Object[] {inOldOnes, id, written});
                }
            }
        }
        jdbc.batchUpdate(
                "insert into e_file (id, authority, unit, plan_unit, file_key, reference, title, search_text, opened_at,"
                        + " entry_count, head_hash, search_version) values (?, ?, ?, '122.10', ?, ?, ?, ?, ?, 0, ?, 1)",
                rows);
        jdbc.batchUpdate(
                "insert into e_file_text (file_id, document, kind, read_at, content) values (?, ?, 'DOCUMENT', ?, '')",
                texts);
        jdbc.batchUpdate("insert into e_file_word (word, file_id, document) values (?, ?, ?)", words);
    }

    @AfterEach
    void asIfTheyHadNeverBeen() {
        jdbc.batchUpdate(
                "delete from e_file where id = ?",
                files.stream().map(id -> new Object[] {id}).toList());
    }

    @Test
    void theNewestComeFirstAndNobodyCountsToTheEnd() {
        var found = search.search(TestTown.TRADE_CLERK, everywhere, 1);
        var last = search.search(TestTown.TRADE_CLERK, everywhere, 99);

        assertThat(found.more()).isTrue();
        assertThat(found.pages()).isEqualTo(50);
        assertThat(ids(found)).isEqualTo(files.subList(FILES - 20, FILES).reversed());
        assertThat(last.page()).isEqualTo(50);
        assertThat(ids(last))
                .isEqualTo(files.subList(FILES - 1_000, FILES - 980).reversed());
    }

    @Test
    void aWordThatStandsOftenInOldFilesOnlyIsFoundThere() {
        for (var typed : List.of(inOldOnes, inOldOnes + " " + everywhere, inOldOnes.substring(0, 16))) {
            var found = search.search(TestTown.TRADE_CLERK, typed, 1);

            assertThat(found.total()).isEqualTo(OLD);
            assertThat(found.more()).isFalse();
            assertThat(ids(found)).isEqualTo(files.subList(OLD - 20, OLD).reversed());
        }
    }

    @Test
    void nobodySeesFilesOfOtherUnitsHoweverCommonTheWord() {
        assertThat(search.search(TestTown.STRANGER, everywhere, 1).files()).isEmpty();
    }

    /** Of this test alone, and the same in plain letters: it stands in the table as it is looked for. */
    private static String word() {
        return "w" + Long.toUnsignedString(UUID.randomUUID().getLeastSignificantBits());
    }

    private static List<UUID> ids(FoundFiles found) {
        return found.files().stream().map(each -> each.file().id().value()).toList();
    }
}
