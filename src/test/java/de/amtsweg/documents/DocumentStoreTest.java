package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.House;
import de.amtsweg.testbase.TestDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentStoreTest {
    private static final Map<TestDatabase, House> HOUSES = new EnumMap<>(TestDatabase.class);

    private House house;
    private DocumentStore store;

    private void on(TestDatabase database) {
        house = HOUSES.computeIfAbsent(
                database,
                any -> House.with(any, "authority", "journal", "documents").open());
        store = house.the(DocumentStore.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsStoredComesBack(TestDatabase database) throws Exception {
        on(database);
        byte[] content = bytes();

        var stored = store.store(new ByteArrayInputStream(content), "text/plain", "Grüße.txt");

        assertThat(store.get(stored.id())).isEqualTo(stored);
        assertThat(stored.title()).isEqualTo("Grüße");
        assertThat(stored.storedAt()).isEqualTo(house.clock().instant());
        try (var in = store.open(stored.id())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theSameBytesAreKeptOnce(TestDatabase database) {
        on(database);
        byte[] content = bytes();

        var first = store.store(content, "text/plain", "a.txt");
        var second = store.store(content, "text/plain", "b.txt");

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.sha256()).isEqualTo(second.sha256());
        assertThat(contents(first.sha256())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anErasedDocumentLosesItsBytesButNotItsHash(TestDatabase database) {
        on(database);
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

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theSameFileMayComeFromManyPeopleAtOnce(TestDatabase database) throws Exception {
        on(database);
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

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anUnknownDocumentIsNamed(TestDatabase database) {
        on(database);
        var nobody = DocumentId.next();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.get(nobody))
                .withMessageContaining(nobody.toString());
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
