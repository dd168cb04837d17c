package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the bytes lie makes no difference: the same promises in the database and in a folder. */
@ParameterizedClass
@MethodSource("stores")
class DocumentStoreTest {
    private static final Map<String, House> HOUSES = new HashMap<>();

    @TempDir
    private static Path folders;

    private final House house;
    private final DocumentStore store;
    private final Path folder;
    private final boolean inFolder;

    DocumentStoreTest(TestDatabase database, String place) {
        inFolder = place.equals("folder");
        folder = folders.resolve(database + "-" + place);
        house = HOUSES.computeIfAbsent(
                database + place,
                any -> House.with(database, "authority", "journal", "documents")
                        .settings(
                                Map.of("amtsweg.documents.store", place, "amtsweg.documents.folder", folder.toString()))
                        .open());
        store = house.the(DocumentStore.class);
    }

    static Stream<Arguments> stores() {
        return Arrays.stream(TestDatabase.values())
                .flatMap(database -> Stream.of("database", "folder").map(place -> Arguments.of(database, place)));
    }

    @Test
    void whatIsStoredComesBack() throws Exception {
        byte[] content = bytes();

        var stored = store.store(new ByteArrayInputStream(content), "text/plain", "Grüße.txt");

        assertThat(store.get(stored.id())).isEqualTo(stored);
        assertThat(stored.title()).isEqualTo("Grüße");
        assertThat(stored.storedAt()).isEqualTo(house.clock().instant());
        try (var in = store.open(stored.id())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void theSameBytesAreKeptOnce() {
        byte[] content = bytes();

        var first = store.store(content, "text/plain", "a.txt");
        var second = store.store(content, "text/plain", "b.txt");

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.sha256()).isEqualTo(second.sha256());
        assertThat(contents(first.sha256())).isEqualTo(1);
    }

    @Test
    void anErasedDocumentLosesItsBytesButNotItsHash() {
        byte[] content = bytes();
        var copy = store.store(content, "image/jpeg", "ausweis.jpg");
        var other = store.store(content, "image/jpeg", "ausweis.jpg");

        store.erase(copy.id());
        store.erase(copy.id());

        assertThat(store.get(copy.id()).erased()).isTrue();
        assertThat(store.get(copy.id()).sha256()).isEqualTo(copy.sha256());
        assertThatIllegalStateException().isThrownBy(() -> store.open(copy.id()));
        assertThat(store.bytes(other.id())).isEqualTo(content);

        store.erase(other.id());

        assertThat(contents(copy.sha256())).isZero();
    }

    @Test
    void theSameFileMayComeFromManyPeopleAtOnce() throws Exception {
        byte[] content = bytes();
        var together = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var results = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> house.inTransaction(() -> {
                        together.await();
                        return store.store(content, "text/plain", i + ".txt");
                    })))
                    .toList();
            for (var result : results) {
                assertThat(store.bytes(result.get().id())).isEqualTo(content);
            }
        }
    }

    @Test
    void anUnknownDocumentIsNamed() {
        var nobody = DocumentId.next();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.get(nobody))
                .withMessageContaining(nobody.toString());
    }

    @Test
    void theBytesLieWhereTheSettingSays() {
        var stored = store.store(bytes(), "text/plain", "a.txt");

        assertThat(Files.exists(file(stored))).isEqualTo(inFolder);
        assertThat(inDatabase(stored)).isEqualTo(!inFolder);
    }

    @Test
    void whatIsUndoneLeavesNothingThatCounts() {
        byte[] content = bytes();

        assertThatIllegalStateException()
                .isThrownBy(() -> house.inTransaction(() -> {
                    store.store(content, "text/plain", "a.txt");
                    throw new IllegalStateException("the step after it broke");
                }));

        assertThat(contents(DocumentStore.sha256(content))).isZero();
        var again = store.store(content, "text/plain", "b.txt");
        assertThat(store.bytes(again.id())).isEqualTo(content);
    }

    @Test
    void anErasureThatIsUndoneLosesNoByte() {
        byte[] content = bytes();
        var stored = store.store(content, "text/plain", "a.txt");

        assertThatIllegalStateException()
                .isThrownBy(() -> house.inTransaction(() -> {
                    store.erase(stored.id());
                    throw new IllegalStateException("the step after it broke");
                }));

        assertThat(store.bytes(stored.id())).isEqualTo(content);
        store.erase(stored.id());
        assertThat(Files.exists(file(stored))).isFalse();
        assertThat(house.heard(DocumentErased.class)).contains(new DocumentErased(stored.id()));
    }

    @Test
    void aChangedByteIsNotHandedOut() throws Exception {
        var stored = store.store(bytes(), "text/plain", "a.txt");

        if (inFolder) {
            Files.writeString(file(stored), "gefälscht");
        } else {
            house.jdbc()
                    .sql("update document_content set content = ? where sha256 = ?")
                    .params("gefälscht".getBytes(StandardCharsets.UTF_8), stored.sha256())
                    .update();
        }

        assertThatExceptionOfType(DocumentChanged.class).isThrownBy(() -> store.bytes(stored.id()));
        assertThatExceptionOfType(DocumentChanged.class).isThrownBy(() -> store.open(stored.id()));
    }

    @Test
    void missingBytesAreAMissingRow() throws Exception {
        var stored = store.store(bytes(), "text/plain", "a.txt");

        if (inFolder) {
            Files.delete(file(stored));
        } else {
            house.jdbc()
                    .sql("delete from document_content where sha256 = ?")
                    .param(stored.sha256())
                    .update();
        }

        assertThatExceptionOfType(EmptyResultDataAccessException.class).isThrownBy(() -> store.open(stored.id()));
    }

    @Test
    void aSweepRemovesWhatNobodyUsesAfterADayAndNothingElse() throws Exception {
        var used = store.store(bytes(), "text/plain", "a.txt");
        byte[] lost = bytes();
        var orphan = place(DocumentStore.sha256(lost));
        var unfinished = orphan.resolveSibling("halb" + UUID.randomUUID() + ".neu");
        Files.createDirectories(orphan.getParent());
        Files.write(orphan, lost);
        Files.write(unfinished, lost);
        var sweep = house.the(DocumentSweep.class);
        var now = house.clock().instant();
        for (var young : List.of(orphan, unfinished)) {
            Files.setLastModifiedTime(young, FileTime.from(now));
        }

        assertThat(sweep.sweep()).isZero();
        assertThat(orphan).exists();
        var yesterday = FileTime.from(now.minus(Duration.ofHours(25)));
        for (var old : List.of(orphan, unfinished)) {
            Files.setLastModifiedTime(old, yesterday);
        }
        if (inFolder) {
            Files.setLastModifiedTime(file(used), yesterday);
        }

        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(orphan).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(store.bytes(used.id())).isNotEmpty();
    }

    @Test
    void bytesThatComeWhileTheyAreErasedOrSweptAreNeverMissing() throws Exception {
        byte[] content = bytes();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 15; round++) {
                var first = store.store(content, "text/plain", "a.txt");
                var together = new CyclicBarrier(3);
                var erased = threads.submit(() -> {
                    together.await();
                    store.erase(first.id());
                    return true;
                });
                var swept = threads.submit(() -> {
                    together.await();
                    return house.the(Contents.class).removeUnlessUsed(first.sha256());
                });
                var second = threads.submit(() -> {
                    together.await();
                    return store.store(content, "text/plain", "b.txt");
                });

                erased.get();
                swept.get();
                assertThat(store.bytes(second.get().id())).isEqualTo(content);
                store.erase(second.get().id());
            }
        }
    }

    @Test
    void aFullDiskIsNamedAndNothingIsLost() throws Exception {
        byte[] content = bytes();
        var kept = store.store(bytes(), "text/plain", "a.txt");
        var full = new FolderShelf(new StoreSettings(StoreSettings.Place.FOLDER, folder)) {
            @Override
            void write(Path file, Spool content) throws IOException {
                Files.write(file, new byte[3]);
                throw new IOException("No space left on device");
            }
        };
        var contents = new Contents(
                house.jdbc(),
                house.the(DatabaseShelf.class),
                full,
                new StoreSettings(StoreSettings.Place.FOLDER, folder),
                house.the(PlatformTransactionManager.class));

        assertThatExceptionOfType(StoreFull.class)
                .isThrownBy(() -> house.inTransaction(() -> {
                    contents.keep(Spool.of(content));
                    return true;
                }))
                .withMessageContaining("No space left on device");

        assertThat(contents(DocumentStore.sha256(content))).isZero();
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(file -> file.toString().contains(DocumentStore.sha256(content))))
                    .isEmpty();
        }
        assertThat(store.bytes(kept.id())).isNotEmpty();
    }

    /** The folder holds nothing of it in memory; a database holds what it holds. */
    @Test
    void aLargeStreamIsNeverHeldAsAWhole() throws Exception {
        long size = inFolder ? 96L * 1024 * 1024 : 2L * 1024 * 1024;
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        store.store(new Endless(300_000, 7), "application/octet-stream", "warm.bin");
        long before = threads.getCurrentThreadAllocatedBytes();

        var stored = store.store(new Endless(size, UUID.randomUUID().hashCode()), "application/octet-stream", "g.bin");
        long read;
        try (var in = store.open(stored.id())) {
            read = in.transferTo(OutputStream.nullOutputStream());
        }

        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(read).isEqualTo(size);
        assertThat(stored.size()).isEqualTo(size);
        assertThat(left()).as("spools").isEmpty();
        if (inFolder) {
            assertThat(allocated).isLessThan(16L * 1024 * 1024);
        }
        store.delete(stored.id());
    }

    private static List<Path> left() throws IOException {
        var ours = "amtsweg-spool-" + ProcessHandle.current().pid() + "-";
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(ours))
                    .toList();
        }
    }

    /** So many bytes that nobody holds. */
    private static final class Endless extends InputStream {
        private long rest;
        private int state;

        Endless(long size, int seed) {
            rest = size;
            state = seed | 1;
        }

        @Override
        public int read() {
            if (rest == 0) {
                return -1;
            }
            rest--;
            state = state * 1_664_525 + 1_013_904_223;
            return state >>> 24;
        }
    }

    private Path file(StoredDocument stored) {
        return place(stored.sha256());
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private boolean inDatabase(StoredDocument stored) {
        return house.jdbc()
                .sql("select content is not null from document_content where sha256 = ?")
                .param(stored.sha256())
                .query(Boolean.class)
                .single();
    }

    private int contents(String sha256) {
        return house.jdbc()
                .sql("select count(*) from document_content where sha256 = ?")
                .param(sha256)
                .query(Integer.class)
                .single();
    }

    private static byte[] bytes() {
        return ("Inhalt " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }
}
