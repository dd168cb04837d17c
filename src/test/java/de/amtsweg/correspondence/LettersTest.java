package de.amtsweg.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.testbase.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class LettersTest {
    private CorrespondenceHouse room;
    private ApplicationId application;
    private DocumentId document;

    private void on(TestDatabase database) {
        room = CorrespondenceHouse.on(database);
        application = room.application().id();
        document = room.the(DocumentStore.class)
                .store(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8), "application/pdf", "Bescheid.pdf")
                .id();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLetterLiesInThePrintFolderWithItsTicket(TestDatabase database) throws Exception {
        on(database);
        var key = application + ":SendLetter/../1";

        room.the(Letters.class).print(key, application, document, LetterKind.LETTER);

        var name = application + "_SendLetter_.._1";
        assertThat(folder().resolve(name + ".pdf"))
                .hasBinaryContent(room.the(DocumentStore.class).bytes(document));
        var ticket = JsonMapper.shared().readTree(Files.readAllBytes(folder().resolve(name + ".json")));
        assertThat(ticket.path("document").asString()).isEqualTo(name + ".pdf");
        assertThat(ticket.path("sha256").asString())
                .isEqualTo(room.the(DocumentStore.class).get(document).sha256());
        assertThat(ticket.toString()).doesNotContain("Lena");
        assertThat(state(key)).isEqualTo("HANDED_OVER");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLetterIsPrintedOnlyOnceEvenWhenTheStepRunsAgain(TestDatabase database) throws Exception {
        on(database);
        var key = application + "-1";
        assertThatThrownBy(() -> room.house.inTransaction(() -> {
                    room.the(Letters.class).print(key, application, document, LetterKind.LETTER);
                    throw new IllegalStateException("the step fails after printing");
                }))
                .hasMessageContaining("after printing");
        taken();

        room.the(Letters.class).print(key, application, document, LetterKind.LETTER);

        assertThat(taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLetterIsNotHandedOverWhileThePrintFolderCannotBeWritten(TestDatabase database) throws Exception {
        on(database);
        var key = application + "-2";
        taken();
        Files.delete(folder());
        Files.writeString(folder(), "in the way");

        assertThatThrownBy(() -> room.the(Letters.class).print(key, application, document, LetterKind.LETTER))
                .hasMessageContaining("print folder");
        assertThat(state(key)).isEqualTo("WRITTEN");
        Files.delete(folder());
        room.the(Letters.class).print(key, application, document, LetterKind.LETTER);

        assertThat(state(key)).isEqualTo("HANDED_OVER");
        assertThat(taken()).hasSize(2);
    }

    private Path folder() {
        return room.data.resolve("druck");
    }

    /** As the print service does: takes everything away. */
    private List<Path> taken() throws IOException {
        if (!Files.isDirectory(folder())) {
            Files.createDirectories(folder());
        }
        try (Stream<Path> files = Files.list(folder())) {
            var found = files.toList();
            for (var file : found) {
                Files.delete(file);
            }
            return found;
        }
    }

    private String state(String key) {
        return room.house
                .jdbc()
                .sql("select state from letter where idempotency_key = ?")
                .param(key)
                .query(String.class)
                .single();
    }
}
