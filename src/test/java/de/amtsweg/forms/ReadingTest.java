package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.ENGLISH;
import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.parse;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers as people read them. */
class ReadingTest {
    private final Form form = parse("""
            {"components": [{"type": "group", "id": "s", "label": "Angaben", "components": [
              {"type": "datetime", "subtype": "date", "key": "beginn", "label": "Beginn"},
              {"type": "checkbox", "key": "ja", "label": "Einverstanden"},
              {"type": "number", "key": "zahl", "label": "Zahl"},
              {"type": "checklist", "key": "art", "label": "Art", "values": [{"value": "h", "label": "Handel"}, {"value": "w", "label": "Handwerk"}]},
              {"type": "select", "key": "land", "label": "Land", "properties": {"amtsweg.type": "country"}},
              {"type": "textfield", "key": "wo", "label": "Anschrift", "properties": {"amtsweg.type": "address"}},
              {"type": "textfield", "key": "tag", "label": "Geboren", "properties": {"amtsweg.type": "partial-date"}},
              {"type": "textfield", "key": "frei", "label": "Name"}]},
             {"type": "group", "id": "leer", "label": "Nur Text", "components": [{"type": "text", "text": "Hallo"}]}]}
            """, """
            s: Details
            art: {label: Kind, options: {h: Trade}}
            """);

    private final Answers answers = new Answers(Map.of(
            "beginn",
            LocalDate.of(2026, 5, 3),
            "ja",
            true,
            "zahl",
            new BigDecimal("1234.5"),
            "art",
            List.of("h", "w"),
            "land",
            "FR",
            "tag",
            "1960-02",
            "wo",
            Map.of("strasse", "Hauptstraße", "hausnummer", "5", "plz", "12345", "ort", "Musterstadt", "land", "DE")));

    @Test
    void valuesAreWrittenAsInGermany() {
        assertThat(section(GERMAN).entries())
                .extracting(ReadingView.Entry::value)
                .containsExactly(
                        "03.05.2026",
                        "Ja",
                        "1.234,5",
                        "Handel, Handwerk",
                        "Frankreich",
                        "Hauptstraße 5, 12345 Musterstadt",
                        "02.1960",
                        "nicht angegeben");
        assertThat(section(GERMAN).pageId()).isEqualTo("s");
    }

    @Test
    void computedOptionsAreTheirOwnWordsWhereNothingIsTranslated() {
        var form = FormsForTests.parse("""
                {"components": [{"type": "group", "id": "p", "label": "P", "components": [
                  {"type": "radio", "key": "anlass", "label": "Anlass", "valuesExpression": "=[\\"Neugründung\\"]"}]}]}""", """
                anlass: { options: { Neugründung: New business } }""");

        assertThat(labels(form, GERMAN)).containsExactly("Neugründung");
        assertThat(labels(form, ENGLISH)).containsExactly("New business");
    }

    private static List<String> labels(Form form, FormContext context) {
        return form
                .view(form.pages().getFirst(), Answers.NONE, null, List.of(), context)
                .fields()
                .getFirst()
                .inputs()
                .getFirst()
                .options()
                .stream()
                .map(FieldView.Option::label)
                .toList();
    }

    @Test
    void englishReadersGetWhatIsTranslatedAndGermanWhereNothingIs() {
        assertThat(section(ENGLISH).title()).isEqualTo("Details");
        assertThat(section(ENGLISH).entries())
                .extracting(ReadingView.Entry::value)
                .contains("3 May 2026", "Yes", "Trade, Handwerk", "France", "not given");
        assertThat(section(ENGLISH).entries())
                .extracting(ReadingView.Entry::label)
                .contains("Kind", "Beginn");
    }

    @Test
    void aCopyButtonTakesTheBareValue() {
        assertThat(section(GERMAN).entries())
                .extracting(ReadingView.Entry::copy)
                .contains("1234,5", "Hauptstraße 5\n12345 Musterstadt", "");
        assertThat(section(GERMAN).entries().getLast().answered()).isFalse();
    }

    @Test
    void pagesWithoutQuestionsAreNoSections() {
        assertThat(form.reading(answers, GERMAN).sections()).hasSize(1);
    }

    private ReadingView.Section section(FormContext context) {
        return form.reading(answers, context).sections().getFirst();
    }
}
