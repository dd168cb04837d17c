package de.amtsweg.efile;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.authority.TestTown;
import de.amtsweg.testbase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long the first page of a search takes among many files, each with three documents. Nothing is asserted about time. */
class FileSearchBenchmark {
    private static final int FILES = Integer.getInteger("bench.files", 20_000);
    private static final int WORDS = Integer.getInteger("bench.words", 30);
    private static final int TIMES = Integer.getInteger("bench.searches", 60);
    private static final int DOCUMENTS = 3;
    private static final int VOCABULARY = 30_000;
    private static final int PORTION = 2_000;

    private final List<Object[]> files = new ArrayList<>();
    private final List<Object[]> texts = new ArrayList<>();
    private final List<Object[]> words = new ArrayList<>();
    private final Random random = new Random(7);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theFirstPage(TestDatabase database) {
        var house = EFileHouse.alone(database);
        try {
            long began = System.nanoTime();
            fill(new JdbcTemplate(house.house.the(DataSource.class)), house);
            System.out.printf(
                    Locale.ROOT,
                    "%n%s: %d files filled in %.0f s%n",
                    database,
                    FILES,
                    (System.nanoTime() - began) / 1e9);
            System.out.printf("%-40s %8s %10s %10s%n", TIMES + " searches each, first page", "found", "median", "p99");
            var search = house.house.the(FileSearch.class);
            for (var each : searches().entrySet()) {
                measure(search, each.getKey(), each.getValue());
            }
        } finally {
            house.house.close();
        }
    }

    private static LinkedHashMap<String, String> searches() {
        var searches = new LinkedHashMap<String, String>();
        searches.put("a common word of texts", "friseurhandwerk");
        searches.put("a rare word of texts", "quittenbrot");
        searches.put("a common and a rare word", "friseurhandwerk quittenbrot");
        searches.put("two common words", "friseurhandwerk wort00001");
        searches.put("a word of every title", "betrieb");
        searches.put("a name in a title", "inhaber01234");
        searches.put("a reference", "122.10/2026-07654");
        searches.put("nothing found", "xylofonfabrik");
        searches.put("two words, nothing found", "friseurhandwerk xylofonfabrik");
        searches.put("the beginning of many words", "wort0");
        searches.put("no word: the newest", "");
        return searches;
    }

    private static void measure(FileSearch search, String what, String typed) {
        for (int i = 0; i < 5; i++) {
            search.search(TestTown.TRADE_CLERK, typed, 1);
        }
        var took = new double[TIMES];
        int found = 0;
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            found = search.search(TestTown.TRADE_CLERK, typed, 1).total();
            took[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%-40s %8d %7.1f ms %7.1f ms%n",
                what,
                found,
                took[TIMES / 2],
                took[Math.min(TIMES - 1, (int) (TIMES * 0.99))]);
        assertThat(found)
                .isEqualTo(search.search(TestTown.TRADE_CLERK, typed, 1).total());
    }

    private void fill(JdbcTemplate jdbc, EFileHouse house) {
        var transactions = new TransactionTemplate(house.house.the(PlatformTransactionManager.class));
        for (int number = 1; number <= FILES; number++) {
            file(number);
            if (number % PORTION == 0 || number == FILES) {
                transactions.executeWithoutResult(status -> write(jdbc));
            }
        }
        jdbc.execute("analyze");
    }

    private void write(JdbcTemplate jdbc) {
        jdbc.batchUpdate(
                "insert into e_file (id, authority, unit, plan_unit, file_key, reference, title, search_text, opened_at,"
                        + " entry_count, head_hash, search_version) values (?, ?, ?, '122.10', ?, ?, ?, ?, ?, 0, ?, 1)",
                files);
        jdbc.batchUpdate(
                "insert into e_file_text (file_id, document, kind, read_at, content) values (?, ?, 'DOCUMENT', ?, ?)",
                texts);
        jdbc.batchUpdate("insert into e_file_word (word, file_id, document) values (?, ?, ?)", words);
        files.clear();
        texts.clear();
        words.clear();
    }

    private void file(int number) {
        var id = UUID.nameUUIDFromBytes(("akte" + number).getBytes(StandardCharsets.UTF_8));
        var reference = "122.10/2026-%05d".formatted(number);
        var title = "Betrieb Inhaber%05d".formatted(number % 5_000);
        var opened = Timestamp.from(Instant.parse("2026-01-01T08:00:00Z").plusSeconds(number));
        files.add(new Object[] {
            id,
            TestTown.TOWN.value(),
            TestTown.TRADE_OFFICE.value(),
            "schluessel-" + number,
            reference,
            title,
            (reference + "\n" + title + "\nschluessel-" + number + "\n122.10\ngewerbeanzeigen")
                    .toLowerCase(Locale.ROOT),
            opened,
            "0".repeat(64)
        });
        for (int document = 0; document < DOCUMENTS; document++) {
            text(
                    number,
                    id,
                    UUID.nameUUIDFromBytes((number + "/" + document).getBytes(StandardCharsets.UTF_8)),
                    opened);
        }
    }

    /** Some words are in nearly every document, most are rare: as it is with words. */
    private void text(int number, UUID file, UUID document, Timestamp at) {
        var all = new LinkedHashSet<String>();
        if (random.nextInt(10) > 0) {
            all.add("friseurhandwerk");
        }
        if (number % 4_000 == 0) {
            all.add("quittenbrot");
        }
        while (all.size() < WORDS) {
            all.add("wort%05d".formatted((int) Math.pow(VOCABULARY, random.nextDouble())));
        }
        texts.add(new Object[] {file, document, at, String.join(" ", all)});
        all.forEach(word -> words.add(new Object[] {word, file, document}));
    }
}
