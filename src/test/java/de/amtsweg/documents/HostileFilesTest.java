package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.documents.Inspected.Accepted;
import de.amtsweg.documents.Inspected.Refused;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each of more than a hundred hostile files is refused in words or becomes a clean document, and nothing of it stays behind. */
class HostileFilesTest {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final House HOUSE = House.with(TestDatabase.H2, "authority", "journal", "documents")
            .settings(Map.of(
                    "amtsweg.documents.inspection.time", "4s",
                    "amtsweg.documents.inspection.memory", "256MB",
                    "amtsweg.documents.conversion.time", "3s",
                    "amtsweg.documents.conversion.workers", "2"))
            .open();

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void everyHostileFileIsRefusedOrBecomesACleanDocument() throws Exception {
        var leftByOthers = left();
        var files = HostileFiles.all();
        assertThat(files).hasSizeGreaterThanOrEqualTo(100);
        var problems = new ConcurrentLinkedQueue<String>();
        var refused = new AtomicInteger();

        try (var two = Executors.newFixedThreadPool(2)) {
            for (var file : files) {
                two.submit(() -> send(file, problems, refused));
            }
        }

        assertThat(problems).isEmpty();
        assertThat(refused.get()).as("refused").isBetween(50, files.size() - 20);
        assertThat(rows("document"))
                .as("nothing of what was refused is stored")
                .isEqualTo((files.size() - refused.get())
                        + HOUSE.jdbc()
                                .sql("select count(*) from archive_copy where copy is not null")
                                .query(Integer.class)
                                .single());
        // Other towns of the run have some, too; but a hostile file keeps none alive.
        assertThat(inspectors().size()).as("processes").isLessThan(files.size() / 4);
        HOUSE.the(Inspectors.class).destroy();
        assertThat(left()).as("files left behind").isSubsetOf(leftByOthers);
    }

    private static void send(HostileFiles.Hostile file, ConcurrentLinkedQueue<String> problems, AtomicInteger refused) {
        long began = System.nanoTime();
        try {
            switch (HOUSE.the(Uploads.class).accept(new ByteArrayInputStream(file.content()), file.name())) {
                case Refused(var reason, var limits) -> {
                    refused.incrementAndGet();
                    if (reason == UploadRefusal.NOT_NOW) {
                        problems.add(file + ": the server was not ready");
                    }
                }
                case Accepted(var document, int pages) -> problems.addAll(problemsOf(file, document));
            }
        } catch (Exception broken) {
            problems.add(file + ": " + broken);
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        if (took.compareTo(LONGEST) > 0) {
            problems.add(file + ": took " + took);
        }
    }

    private static List<String> problemsOf(HostileFiles.Hostile file, StoredDocument document) throws Exception {
        var problems = new ArrayList<String>();
        if (!document.fileName().matches("[^\\p{Cntrl}/\\\\:*?\"<>|\\u202E\\u2066-\\u2069]{1,130}")) {
            problems.add(file + ": is called " + document.fileName());
        }
        var copies = HOUSE.the(ArchiveCopies.class);
        var copy = copies.make(document.id());
        if (copy.isEmpty()) {
            problems.add(file + ": nothing was made of it");
        } else {
            ArchiveCheck.problemsOf(
                            HOUSE.the(DocumentStore.class).bytes(copy.get().document()))
                    .forEach(problem -> problems.add(file + ": " + problem));
        }
        return problems;
    }

    private static int rows(String table) {
        return HOUSE.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** Processes of this run that open files. */
    private static List<String> inspectors() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().arguments().stream())
                .map(arguments -> String.join(" ", arguments))
                .filter(arguments -> arguments.contains(Scratch.FOLDER))
                .toList();
    }

    /** What no process works in any more. */
    private static List<Path> left() throws IOException {
        var ours = Scratch.FOLDER + ProcessHandle.current().pid() + "-";
        var atWork = inspectors();
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(ours))
                    .filter(file -> atWork.stream().noneMatch(arguments -> arguments.contains(file.toString())))
                    .toList();
        }
    }
}
