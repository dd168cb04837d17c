package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.FileSize;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be proven is uploaded, handed in later, or shown. */
class EvidenceTest {
    private final Form form = page("""
            {"type": "filepicker", "key": "kopie", "label": "Kopie des Ausweises", "validate": {"required": true},
             "properties": {"amtsweg.type": "evidence", "amtsweg.ways": "upload, later", "amtsweg.maxFiles": "2"}}
            """);
    private final FormPage page = form.pages().getFirst();
    private final UploadedFile one = new UploadedFile(DocumentId.next(), "eins.pdf", "application/pdf", 10, 3);
    private final UploadedFile two = new UploadedFile(DocumentId.next(), "zwei.png", "image/png", 20, 1);

    @Test
    void anUploadIsKeptAndAddedTo() {
        var first = form.check(page, upload(one), Answers.NONE, GERMAN).answers();
        var second = form.check(page, upload(two), first, GERMAN);

        assertThat(second.accepted()).isTrue();
        assertThat(second.answers().text("kopie.way")).contains("upload");
        assertThat(form.reading(second.answers(), GERMAN)
                        .sections()
                        .getFirst()
                        .entries()
                        .getFirst()
                        .files())
                .containsExactly(one, two);
    }

    @Test
    void aPageShownAgainCountsAFileOnce() {
        var raw = upload(one);
        var answers = form.check(page, raw, Answers.NONE, GERMAN).answers();

        var view = form.view(page, answers, raw, List.of(), GERMAN);

        assertThat(view.fields().getFirst().files()).containsExactly(one);
    }

    @Test
    void aFileCanBeRemoved() {
        var answers = form.check(page, upload(one, two), Answers.NONE, GERMAN).answers();

        var checked = form.check(
                page,
                typed(
                        "_shown",
                        "kopie",
                        "kopie.way",
                        "upload",
                        "kopie.remove",
                        one.id().toString()),
                answers,
                GERMAN);

        assertThat(checked.showAgain()).isTrue();
        assertThat(form.reading(checked.answers(), GERMAN)
                        .sections()
                        .getFirst()
                        .entries()
                        .getFirst()
                        .files())
                .containsExactly(two);
    }

    @Test
    void itMayBeHandedInLater() {
        var checked = form.check(page, typed("_shown", "kopie", "kopie.way", "later"), Answers.NONE, GERMAN);

        assertThat(checked.accepted()).isTrue();
        assertThat(form.reading(checked.answers(), GERMAN)
                        .sections()
                        .getFirst()
                        .entries()
                        .getFirst()
                        .value())
                .isEqualTo("Ich reiche das nach");
    }

    @Test
    void aWayNotOfferedIsRefused() {
        assertThat(form.check(page, typed("kopie.way", "onsite"), Answers.NONE, GERMAN)
                        .problems())
                .hasSize(1);
    }

    @Test
    void uploadingNeedsAFileAndNotTooMany() {
        assertThat(form.check(page, typed("kopie.way", "upload"), Answers.NONE, GERMAN)
                        .problems())
                .containsExactly(
                        new FieldProblem(
                                "kopie.file",
                                "Kopie des Ausweises",
                                "Bitte wählen Sie bei „Kopie des Ausweises“ eine Datei aus, oder wählen Sie einen anderen Weg."));
        var three = new UploadedFile(DocumentId.next(), "drei.pdf", "application/pdf", 1, 1);
        assertThat(form.check(page, upload(one, two, three), Answers.NONE, GERMAN)
                        .problems())
                .hasSize(1);
    }

    @Test
    void thePageNamesItsFileInputs() {
        assertThat(page.fileFields())
                .containsExactly(new FileInput(
                        "kopie.file", 2, FileSize.megabytes(10), Set.of("application/pdf", "image/jpeg", "image/png")));
    }

    @Test
    void aFieldSaysHowLargeAFileMayBeAndOfWhichKind() {
        var photo = page("""
                {"type": "filepicker", "key": "foto", "label": "Foto", "accept": "image/*",
                 "properties": {"amtsweg.type": "evidence", "amtsweg.maxSize": "2,5 MB", "amtsweg.maxFiles": "1"}}
                """);
        var photoPage = photo.pages().getFirst();

        var input = photo.view(photoPage, Answers.NONE, null, List.of(), GERMAN)
                .fields()
                .getFirst()
                .input("file");

        assertThat(photoPage.fileFields())
                .containsExactly(new FileInput(
                        "foto.file", 1, FileSize.of("2,5 MB").orElseThrow(), Set.of("image/jpeg", "image/png")));
        assertThat(input.hint()).isEqualTo("JPEG, PNG, je Datei bis 2,5 MB.");
        assertThat(input.several()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"viel", "5", "11 MB", "0 kB", "-1 MB"})
    void aSizeThatIsNoneIsRefusedAtPublish(String size) {
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> page("""
                        {"type": "filepicker", "key": "foto", "label": "Foto",
                         "properties": {"amtsweg.type": "evidence", "amtsweg.maxSize": "%s"}}
                        """.formatted(size)))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .singleElement()
                        .asString()
                        .contains("amtsweg.maxSize"));
    }

    @Test
    void thePagesOfAFileAreRemembered() {
        var answers = form.check(page, upload(one), Answers.NONE, GERMAN).answers();

        var view = form.view(page, answers, null, List.of(), GERMAN);

        assertThat(view.fields().getFirst().files()).containsExactly(one);
        assertThat(one.pages()).isEqualTo(3);
    }

    @Test
    void filesOfOthersCannotBeSmuggledInByName() {
        var checked = form.check(
                page,
                typed("kopie.way", "upload", "kopie.files", DocumentId.next().toString(), "kopie.file", "x"),
                Answers.NONE,
                GERMAN);

        assertThat(checked.problems()).hasSize(1);
    }

    private static Submission upload(UploadedFile... files) {
        return new Submission(
                typed("_shown", "kopie", "kopie.way", "upload").values(), Map.of("kopie.file", List.of(files)));
    }
}
