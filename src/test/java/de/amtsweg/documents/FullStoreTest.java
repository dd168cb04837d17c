package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicBoolean;
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
}
