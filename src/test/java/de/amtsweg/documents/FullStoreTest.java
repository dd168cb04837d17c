package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.DemoTown;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The disk under the database is full: whoever sends something learns it, and nothing is half there. */
class FullStoreTest {
    /** Rows find room, bytes do not any more. */
    private static final class FullStore extends DocumentStore {
        private final AtomicBoolean full = new AtomicBoolean();

        FullStore(House house) {
            super(house.the(JdbcClient.class), house.clock(), house.the(Contents.class), event -> {});
        }

        @Override
        public StoredDocument store(byte[] content, String mediaType, String fileName) {
            if (full.get()) {
                throw new DataAccessResourceFailureException("No space left on device");
            }
            return super.store(content, mediaType, fileName);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothingIsHalfThere(TestDatabase database) throws Exception {
        try (var house =
                House.with(database, "authority", "journal", "documents").open()) {
            var store = new FullStore(house);
            var uploads = new Uploads(store, house.the(VirusScan.class), house.the(Inspectors.class));
            var copies = new ArchiveCopies(
                    house.jdbc(),
                    store,
                    house.the(Archivist.class),
                    house.clock(),
                    house.the(PlatformTransactionManager.class));
            byte[] picture = Bombs.picture(30, 20);
            var upload =
                    ((Inspected.Accepted) uploads.accept(new ByteArrayInputStream(picture), "bild.png")).document();
            store.full.set(true);

            assertThat(uploads.accept(new ByteArrayInputStream(Bombs.picture(20, 30)), "zweites.png"))
                    .isEqualTo(new Inspected.Refused(UploadRefusal.NOT_NOW, UploadLimits.USUAL));
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> copies.make(upload.id()));
            assertThat(copies.of(upload.id())).isEmpty();
            assertThat(house.jdbc()
                            .sql("select count(*) from document")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);

            store.full.set(false);
            assertThat(copies.make(upload.id()))
                    .as("made when there is room again")
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNoticeThatFindsNoRoomIsNotThereAndIsSealedWhenThereIsRoom(TestDatabase database, @TempDir Path place)
            throws Exception {
        var folder = place.resolve("ablage");
        try (var house = House.with(database, "authority", "journal", "documents")
                .settings(Map.of("amtsweg.documents.store", "folder", "amtsweg.documents.folder", folder.toString()))
                .open()) {
            house.the(DemoTown.class).build();
            var authority = house.the(Authorities.class)
                    .find(new AuthorityId("musterstadt"))
                    .orElseThrow();
            var seals = house.the(Seals.class);
            Files.writeString(folder, "Kein Platz mehr");

            assertThatExceptionOfType(StoreFull.class)
                    .isThrownBy(() -> seals.write(Letters.certificate(), authority, "bescheid.pdf"))
                    .withMessageContaining("cannot take another");
            assertThat(rows(house, "document")).isZero();
            assertThat(rows(house, "document_content")).isZero();
            assertThat(rows(house, "document_seal")).isZero();

            Files.delete(folder);
            var written = seals.write(Letters.certificate(), authority, "bescheid.pdf");
            assertThat(written.seal()).isEqualTo(SealState.SEALED);
            assertThat(rows(house, "document_seal")).isEqualTo(1);
            assertThat(house.the(DocumentStore.class).bytes(written.document().id()))
                    .isNotEmpty();
        }
    }

    @Test
    void aDroppedFileThatFindsNoRoomLeavesTheOldOneAndNothingElse(@TempDir Path folder) throws Exception {
        var file = folder.resolve("eingang/auftrag.csv");
        FileDrop.put(file, "alt".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> FileDrop.put(file, out -> {
                    out.write("halb".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("No space left on device");
                }))
                .withMessageContaining("auftrag.csv")
                .havingRootCause()
                .withMessage("No space left on device");

        assertThat(file).hasContent("alt");
        assertThat(file.getParent()).isDirectoryNotContaining(left -> !left.equals(file));
        FileDrop.put(file, "neu".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("neu");
    }

    private static int rows(House house, String table) {
        return house.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
