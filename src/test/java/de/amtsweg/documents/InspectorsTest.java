package de.amtsweg.documents;

import static de.amtsweg.documents.UploadRefusal.IMAGE_TOO_LARGE;
import static de.amtsweg.documents.UploadRefusal.NOT_NOW;
import static de.amtsweg.documents.UploadRefusal.UNPACKS_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

/** Bombs go off in a process of their own, and the server goes on. */
class InspectorsTest {
    private Inspectors inspectors = inspectors(DataSize.ofMegabytes(512), Duration.ofSeconds(20), 200);

    @AfterEach
    void close() {
        inspectors.destroy();
    }

    /** Files that become gigabytes. */
    enum Bomb {
        PAGE_OF_ZEROS,
        INDEX_OF_ZEROS,
        PICTURE;

        byte[] content() throws IOException {
            return switch (this) {
                case PAGE_OF_ZEROS -> Bombs.pageOf(1500);
                case INDEX_OF_ZEROS -> Bombs.indexOf(1500);
                case PICTURE -> Bombs.picture(30_000, 30_000);
            };
        }

        UploadRefusal refusal() {
            return this == PICTURE ? IMAGE_TOO_LARGE : UNPACKS_TOO_LARGE;
        }
    }

    @ParameterizedTest
    @EnumSource(Bomb.class)
    void aBombIsRefusedInWordsAndTheNextFileIsTaken(Bomb bomb) throws Exception {
        try (var house = House.with(TestDatabase.H2, "authority", "journal", "documents")
                .settings(Map.of("amtsweg.documents.inspection.memory", "128MB"))
                .open()) {
            var uploads = house.the(Uploads.class);
            byte[] content = bomb.content();
            assertThat((long) content.length)
                    .as("small enough to be sent")
                    .isLessThan(UploadLimits.USUAL.most().bytes());

            var refused = uploads.accept(new ByteArrayInputStream(content), "bombe");
            var next = uploads.accept(new ByteArrayInputStream(Bombs.picture(30, 20)), "bild.png");

            assertThat(refused).isEqualTo(new Inspected.Refused(bomb.refusal(), UploadLimits.USUAL));
            assertThat(next).isInstanceOf(Inspected.Accepted.class);
        }
    }

    @Test
    void aFileThatUsesUpTheMemoryEndsOnlyTheProcessThatLooksAtIt() throws Exception {
        inspectors = inspectors(DataSize.ofMegabytes(24), Duration.ofSeconds(20), 200);
        byte[] large = Bombs.picture(6_000, 6_000);

        assertRefused(large, UNPACKS_TOO_LARGE);

        assertThat(inspectors.inspect(Bombs.picture(30, 20), FileKind.PNG).pages())
                .isEqualTo(1);
    }

    @Test
    void aFileThatTakesTooLongIsEnded() throws Exception {
        inspectors = inspectors(DataSize.ofMegabytes(512), Duration.ofMillis(1), 200);

        assertRefused(Bombs.picture(7_000, 7_000), UNPACKS_TOO_LARGE);
    }

    @Test
    void aProcessIsUsedAgainAndReplacedAfterSomeFiles() throws Exception {
        inspectors = inspectors(DataSize.ofMegabytes(64), Duration.ofSeconds(20), 2);
        var before = children();

        inspectors.inspect(Bombs.picture(3, 2), FileKind.PNG);
        var first = children() - before;
        inspectors.inspect(Bombs.picture(3, 2), FileKind.PNG);
        inspectors.inspect(Bombs.picture(3, 2), FileKind.PNG);

        assertThat(first).isEqualTo(1);
        assertThat(children() - before).isEqualTo(1);
    }

    @Test
    void manyFilesAtOnceWaitForEachOther() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var files = new ArrayList<Future<Fit>>();
            for (int i = 0; i < 16; i++) {
                files.add(people.submit(() -> inspectors.inspect(Bombs.picture(300, 200), FileKind.PNG)));
            }

            for (var file : files) {
                assertThat(file.get().pages()).isEqualTo(1);
            }
        }
    }

    @Test
    void withoutAProcessAFileIsRefusedUntilLater() throws Exception {
        inspectors = inspectors(DataSize.ofTerabytes(900_000), Duration.ofSeconds(20), 200);

        assertRefused(Bombs.picture(3, 2), NOT_NOW);
    }

    private void assertRefused(byte[] content, UploadRefusal reason) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> inspectors.inspect(content, FileKind.PNG))
                .satisfies(unfit -> assertThat(unfit.reason()).isEqualTo(reason));
    }

    private static long children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    private static Inspectors inspectors(DataSize memory, Duration time, int files) {
        return new Inspectors(new DocumentSettings(
                new DocumentSettings.Inspection(2, memory, time, Duration.ofSeconds(30), files),
                new DocumentSettings.Conversion(1, Duration.ofSeconds(60)),
                "",
                true));
    }
}
