package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.typed;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.DocumentId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has to be proven is uploaded, handed in later, or shown. */
class EvidenceTest {
    private final Form form = page("""
            {"type": "filepicker", "key": "kopie", "label": "Kopie des Ausweises", "validate": {"required": true},
             "properties": {"amtsweg.type": "evidence", "amtsweg.ways": "upload, later", "amtsweg.maxFiles": "2"}}
            """);
    private final FormPage page = form.pages().getFirst();
    private final UploadedFile one = new UploadedFile(DocumentId.next(), "eins.pdf", "application/pdf", 10);
    private final UploadedFile two = new UploadedFile(DocumentId.next(), "zwei.png", "image/png", 20);

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
        var three = new UploadedFile(DocumentId.next(), "drei.pdf", "application/pdf", 1);
        assertThat(form.check(page, upload(one, two, three), Answers.NONE, GERMAN)
                        .problems())
                .hasSize(1);
    }

    @Test
    void thePageNamesItsFileInputs() {
        assertThat(page.fileFields()).containsExactly("kopie.file");
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
