package de.amtsweg.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast the whole course is, and what of it is the engine's. Run by {@code mvn -Pbench test}; {@code bench.applications}
 * says how many applications are walked (200). Nothing is asserted about time, only that every application ended closed.
 * Pages are fetched without their style sheets and scripts.
 */
class CourseBenchmark {
    private static final int APPLICATIONS = Integer.getInteger("bench.applications", 200);
    private static final int WARM_UP = APPLICATIONS / 10;
    private static final StringBuilder TABLE = new StringBuilder();

    @TempDir
    Path folder;

    @Test
    void theCourseOnH2() throws Exception {
        try (var database = new BenchDatabase.H2(folder)) {
            measure(database);
        }
    }

    @Test
    void theCourseOnPostgreSql() throws Exception {
        try (var database = BenchDatabase.PostgreSql.start()) {
            measure(database);
        }
    }

    @AfterAll
    static void print() {
        System.out.printf(
                "%nGewerbe anmelden, %d applications after %d to warm up, %d threads, server with %s, %d processors%n%s%n",
                APPLICATIONS,
                WARM_UP,
                Crew.THREADS,
                TownProcess.HEAP,
                Runtime.getRuntime().availableProcessors(),
                TABLE);
    }

    private void measure(BenchDatabase database) throws Exception {
        line("%n%s%n", database.title());
        double whole = throughTheTown(database);
        double engine = throughTheBareEngine(database);
        line("  the bare engine is faster by          %8.1f times%n", engine / whole);
    }

    private double throughTheTown(BenchDatabase database) throws Exception {
        try (var town = TownProcess.start(database, Files.createDirectories(folder.resolve("town")))) {
            line("  first page after                      %8.1f s%n", seconds(town.toFirstPage()));
            line("  service on offer after                %8.1f s%n", seconds(town.toService()));
            var memory = town.residentMegabytes().orElse(0L);
            var walk = new HttpWalk(town.address());
            walk.walk(WARM_UP);
            var result = walk.walk(APPLICATIONS);
            assertThat(result.done()).isEqualTo(APPLICATIONS);
            double perSecond = APPLICATIONS / seconds(result.served());
            line("  applications per second               %8.2f  (until the certificate is fetched)%n", perSecond);
            line("  all closed after                      %8.1f s%n", seconds(result.closed()));
            line("  pages fetched                         %8d%n", result.pages().count());
            line(
                    "  median page time                      %8d ms%n",
                    result.pages().atMost(0.5).toMillis());
            line(
                    "  95 %% of pages within                  %8d ms%n",
                    result.pages().atMost(0.95).toMillis());
            line("  resident memory after first page      %8d MB%n", memory);
            line(
                    "  resident memory after the walk        %8d MB%n",
                    town.residentMegabytes().orElse(0L));
            return perSecond;
        } catch (IllegalStateException failed) {
            var log = folder.resolve("town/amtsweg.log");
            throw new AssertionError(Files.exists(log) ? TownProcess.lastWords(log) : "No log", failed);
        }
    }

    private double throughTheBareEngine(BenchDatabase database) throws Exception {
        try (var engine = new BareEngine(database)) {
            engine.walk(WARM_UP);
            var took = engine.walk(APPLICATIONS);
            assertThat(engine.closed()).isEqualTo(APPLICATIONS);
            double perSecond = APPLICATIONS / seconds(took);
            line("  bare engine: courses per second       %8.2f%n", perSecond);
            return perSecond;
        }
    }

    private static double seconds(Duration duration) {
        return Math.max(1, duration.toNanos()) / 1e9;
    }

    private static void line(String text, Object... values) {
        TABLE.append(String.format(Locale.ROOT, text, values));
    }
}
