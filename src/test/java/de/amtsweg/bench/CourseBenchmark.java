package de.amtsweg.bench;

import de.amtsweg.testbase.TestDatabase;
import de.amtsweg.testbase.Town;
import de.amtsweg.testbase.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures, asserts nothing about time: {@code mvn -Pbench test}. Applications go over HTTP through the whole course; in
 * the same run the bare engine goes through the same models with empty steps. {@code -Dbench.applications=20} for a
 * short one.
 */
class CourseBenchmark {
    private static final int APPLICATIONS = Integer.getInteger("bench.applications", 200);
    private static final int THREADS = Integer.getInteger("bench.threads", 4);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void applicationsGoThroughTheWholeCourse(TestDatabase database) throws Exception {
        long start = System.nanoTime();
        double ours;
        double firstPage;
        long memory;
        try (var town = Town.start(database, Map.of("logging.level.root", "WARN"))) {
            new Visitor(town).get("/");
            firstPage = seconds(start);
            ours = throughTheTown(town);
            memory = usedMemory();
        }
        double bare;
        try (var engine = new BareEngine(database.freshUrl(), database.user())) {
            engine.run(Math.max(1, APPLICATIONS / 10), THREADS);
            bare = engine.run(APPLICATIONS, THREADS);
        }
        report(
                ("%s: first page after %.1f s; %d applications over HTTP with %d threads: %.2f a second; bare engine %.1f a"
                                + " second; ratio %.1f; %d MB in use after the walk")
                        .formatted(database, firstPage, APPLICATIONS, THREADS, ours, bare, bare / ours, memory));
    }

    private static double throughTheTown(Town town) throws Exception {
        new Walk(town, new Visitor(town).as("sabine")).go();
        long start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var clerks = new ArrayList<Visitor>();
            for (int i = 0; i < THREADS; i++) {
                clerks.add(new Visitor(town).as("sabine"));
            }
            var work = new ArrayList<Callable<Void>>();
            for (int thread = 0; thread < THREADS; thread++) {
                var clerk = clerks.get(thread);
                int share = APPLICATIONS / THREADS + (thread < APPLICATIONS % THREADS ? 1 : 0);
                work.add(() -> {
                    for (int i = 0; i < share; i++) {
                        new Walk(town, clerk).go();
                    }
                    return null;
                });
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        }
        awaitClosed(town, APPLICATIONS + 1);
        return APPLICATIONS / seconds(start);
    }

    private static void awaitClosed(Town town, int expected) throws InterruptedException {
        long end = System.nanoTime() + 300_000_000_000L;
        while (closed(town) < expected) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(closed(town) + " of " + expected + " applications are closed");
            }
            Thread.sleep(100);
        }
    }

    private static int closed(Town town) {
        return town.jdbc()
                .sql("select count(*) from application where status = 'CLOSED'")
                .query(Integer.class)
                .single();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long usedMemory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    private static void report(String line) throws Exception {
        System.out.println(line);
        Files.writeString(
                Path.of("target", "benchmark.txt"),
                line + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
