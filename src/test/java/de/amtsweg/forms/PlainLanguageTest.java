package de.amtsweg.forms;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import de.amtsweg.shared.Languages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form that comes in Einfache Sprache says everything in it; new ones are found by themselves. */
class PlainLanguageTest {
    private static final FormContext PLAIN = FormContext.of(Languages.PLAIN_GERMAN, FormsForTests.TODAY);
    private static final String LEGAL_FORM = """
            {"schemaVersion": 19, "type": "default", "components": [
              {"type": "group", "id": "seite", "label": "Rechtsverhältnisse", "components": [
                {"type": "radio", "id": "f_form", "key": "art", "label": "Rechtsform", "description": "Siehe GewO.",
                 "properties": {"rechtsgrund": "§ 14 GewO"}, "validate": {"required": true},
                 "values": [{"value": "gmbh", "label": "GmbH", "description": "juristische Person"}]}]}]}""";

    @ParameterizedTest
    @MethodSource("shipped")
    void everyTextIsThereInPlainWords(Path translation) throws IOException {
        assertThat(PlainTexts.missing(Files.readAllBytes(form(translation)), Files.readAllBytes(translation)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void noSentenceIsLong(Path translation) throws IOException {
        assertThat(PlainTexts.longSentences(Files.readAllBytes(translation))).isEmpty();
    }

    @Test
    void whatHasNoPlainWordsIsNamed() {
        var words = bytes("f_form: { label: Art der Firma, options: { gmbh: GmbH } }");

        assertThat(PlainTexts.missing(bytes(LEGAL_FORM), words))
                .containsExactly(
                        "seite: label", "f_form: description", "f_form: rechtsgrund", "f_form: gmbh, description");
    }

    @Test
    void aLongSentenceIsNamed() {
        var words = bytes("f_form: { label: " + "Wort ".repeat(PlainTexts.MOST_WORDS + 1) + "}");

        assertThat(PlainTexts.longSentences(words)).hasSize(1);
    }

    @Test
    void optionsAreExplainedInPlainWordsToo() {
        var form = FormsForTests.parse(
                bytes(LEGAL_FORM),
                Map.of(
                        "de-simple",
                        bytes("art: { options: { gmbh: { label: GmbH (Firma), description: Haftet selbst. } } }")));

        var option = field(form, PLAIN).options().getFirst();
        assertThat(option.label()).isEqualTo("GmbH (Firma)");
        assertThat(option.description()).isEqualTo("Haftet selbst.");
        assertThat(field(form, FormsForTests.GERMAN).options().getFirst().description())
                .isEqualTo("juristische Person");
    }

    @Test
    void whatIsMissingIsSaidInGermanAndWhatIsWrongInPlainWords() {
        var form = FormsForTests.parse(bytes(LEGAL_FORM), Map.of("de-simple", bytes("art: { label: Art der Firma }")));

        assertThat(field(form, PLAIN).label()).isEqualTo("Art der Firma");
        assertThat(form.pages().getFirst().title(Answers.NONE, PLAIN)).isEqualTo("Rechtsverhältnisse");
        assertThat(form.checkAll(Answers.NONE, PLAIN).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("Bitte wählen Sie bei „Art der Firma“ eine Antwort."));
    }

    private static FieldView field(Form form, FormContext context) {
        return form.view(form.pages().getFirst(), Answers.NONE, null, List.of(), context)
                .fields()
                .getFirst();
    }

    private static Path form(Path translation) {
        return translation.resolveSibling(translation.getFileName().toString().replace(".de-simple.yaml", ".form"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".de-simple.yaml"))
                    .sorted()
                    .toList();
        }
    }
}
