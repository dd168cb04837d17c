package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that may not be published, and what their designers are told. */
class SchemaRefusalsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "iframe",
                "html",
                "documentPreview",
                "table",
                "script",
                "datetime-time",
                "irgendwas",
                "address",
                "person-name"
            })
    void typesThatHaveNoPlaceHereAreRefusedWithWhatToUseInstead(String type) {
        assertThat(problems("""
                {"type": "%s", "id": "x1", "key": "a", "label": "A"}
                """.formatted(type))).singleElement().satisfies(problem -> {
            assertThat(problem.element()).isEqualTo("x1");
            assertThat(problem.problem()).contains("„" + type + "“");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void anOrdinaryTypeIsNoMunicipalOne() {
        assertThat(problems("""
                {"type": "textfield", "key": "a", "label": "A", "properties": {"amtsweg.type": "textarea"}}
                """)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"textfield","label":"A"} | keinen Schlüssel
            {"type":"textfield","key":"a b","label":"A"} | nicht lesbar
            {"type":"textfield","key":"form.x","label":"A"} | nicht lesbar
            {"type":"textfield","key":"a..b","label":"A"} | nicht lesbar
            {"type":"textfield","key":"a"} | keine Beschriftung
            {"type":"dynamiclist","label":"A","components":[]} | keinen Pfad
            {"type":"radio","key":"a","label":"A"} | nichts zu wählen
            {"type":"radio","key":"a","label":"A","values":[{"value":"x"},{"value":"x"}]} | zweimal
            {"type":"datetime","subtype":"woche","key":"a","label":"A"} | subtype
            {"type":"datetime","subtype":"time","timeInterval":7,"key":"a","label":"A"} | timeInterval
            {"type":"datetime","subtype":"datetime","timeSerializingFormat":"utc_normalized","key":"a","label":"A"} | UTC
            {"type":"number","key":"a","label":"A","validate":{"min":"viel"}} | keine Zahl
            {"type":"number","key":"a","label":"A","validate":{"min":5,"max":3}} | größer
            {"type":"textfield","key":"a","label":"A","validate":{"minLength":"kurz"}} | keine Zahl
            {"type":"textfield","key":"a","label":"A","properties":{"amtsweg.type":"money","amtsweg.min":"5 Euro"}} | keine Zahl
            {"type":"textfield","key":"a","label":"A","properties":{"amtsweg.type":"tax-number","amtsweg.state":"XX"}} | kein Land
            {"type":"textfield","key":"a","label":"A","properties":{"amtsweg.mask":"vier"}} | amtsweg.mask
            {"type":"textfield","key":"a","label":"A","properties":{"amtsweg.search":"vielleicht"}} | amtsweg.search
            {"type":"filepicker","key":"a","label":"A","accept":".docx"} | niemand hochladen
            {"type":"dynamiclist","path":"l","label":"A","isRepeating":false,"components":[]} | wiederholt sich nicht
            {"type":"dynamiclist","path":"l","label":"A","properties":{"amtsweg.max":"viele"},"components":[]} | keine Zahl
            {"type":"image","source":"https://beispiel.de/bild.png","alt":"Bild"} | kein eingebettetes
            {"type":"image","source":"data:image/svg+xml;base64,PHN2Zz4=","alt":"Bild"} | kein eingebettetes
            {"type":"image","source":"data:image/png;base64,PHN2Zz4=","alt":"Bild"} | kein eingebettetes
            {"type":"image","source":"=bild","alt":"Bild"} | kein eingebettetes
            {"type":"image","source":"data:image/png;base64,iVBORw0KGgo="} | Alternativtext
            {"type":"expression","key":"a"} | berechnet wird
            {"type":"textfield","key":"a","label":"A","validate":{"pattern":"(a)\\\\1"}} | Muster
            {"type":"textfield","key":"a","label":"A","validate":{"pattern":"((a{1,100}){1,100}){1,100}"}} | Muster
            {"type":"textfield","key":"a","label":"A","validate":{"maxLength":0}} | maxLength
            {"type":"textfield","key":"a","label":"A","validate":{"minLength":9,"maxLength":3}} | minLength
            {"type":"textfield","key":"a","label":"A","conditional":{"hide":"b = 1"}} | beginnt nicht mit
            {"type":"textfield","key":"a","label":"A","conditional":{"hide":"=b = = 1"}} | nicht lesbar
            {"type":"textfield","key":"a","label":"=1 +","conditional":{}} | nicht lesbar
            {"type":"filepicker","key":"a","label":"A","properties":{"amtsweg.type":"evidence","amtsweg.ways":"fax"}} | amtsweg.ways
            {"type":"dynamiclist","path":"l","label":"L","components":[{"type":"filepicker","key":"a","label":"A","properties":{"amtsweg.type":"evidence"}}]} | Nachweise
            """)
    void whatIsMissingOrWrongIsNamed(String component, String words) {
        assertThat(problems(component))
                .extracting(FormProblem::problem)
                .anySatisfy(problem -> assertThat(problem).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b"})
    void aKeyIsGivenOnceAndNoneLiesInAnother(String second) {
        assertThat(problems("""
                {"type": "textfield", "id": "f1", "key": "a", "label": "A"}, {"type": "group", "label": "", "components": [{"type": "textfield", "id": "f2", "key": "%s", "label": "B"}]}
                """.formatted(second)))
                .extracting(FormProblem::element)
                .containsExactly("f2");
    }

    @Test
    void anIdIsGivenOnce() {
        assertThat(problems("""
                {"type": "textfield", "id": "f1", "key": "a", "label": "A"}, {"type": "textfield", "id": "f1", "key": "b", "label": "B"}
                """)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
            {"type": "textfield", "id": "x", "key": "a", "label": "A", "conditional": {"hide": "=a = \\"x\\""}}""", """
            {"type": "textfield", "id": "x", "key": "a", "label": "A", "conditional": {"hide": "=b = null"}},
            {"type": "textfield", "id": "y", "key": "b", "label": "B", "conditional": {"hide": "=a = null"}}""", """
            {"type": "expression", "id": "x", "key": "a", "expression": "=b + 1"},
            {"type": "expression", "id": "y", "key": "b", "expression": "=a + 1"}""", """
            {"type": "group", "id": "x", "label": "", "conditional": {"hide": "=a = null"}, "components": [{"type": "textfield", "key": "a", "label": "A"}]}"""})
    void conditionsThatGoRoundInACircleAreRefused(String components) {
        assertThat(problems(components)).singleElement().satisfies(problem -> {
            assertThat(problem.element()).isIn("x", "y");
            assertThat(problem.problem()).contains("hängt von sich selbst ab");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "5",
                "{\"components\": []}",
                "{\"components\": 7}",
                "{\"schemaVersion\": 99, \"components\": []}"
            })
    void whatIsNoFormIsSaid(String schema) {
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> parse(schema))
                .satisfies(invalid -> assertThat(invalid.problems()).hasSize(1));
    }

    @Test
    void aMountainOfBracketsIsNoForm() {
        assertThatExceptionOfType(InvalidForm.class).isThrownBy(() -> parse("{\"components\":".repeat(50_000)));
        assertThatExceptionOfType(InvalidForm.class).isThrownBy(() -> parse(" ".repeat(3_000_000)));
        var nested = "{\"type\":\"group\",\"label\":\"\",\"components\":[".repeat(100) + "]}".repeat(100);
        assertThatExceptionOfType(InvalidForm.class).isThrownBy(() -> parse("{\"components\":[" + nested + "]}"));
    }

    @Test
    void elementsBesideThePagesAreRefused() {
        assertThatExceptionOfType(InvalidForm.class).isThrownBy(() -> parse("""
                {"components": [{"type": "group", "id": "s", "label": "S", "components": []}, {"type": "textfield", "key": "a", "label": "A"}]}
                """));
    }

    @Test
    void aFormWithoutGroupsIsOnePage() {
        assertThat(parse("""
                {"id": "pruefen", "components": [{"type": "textfield", "key": "a", "label": "A"}]}
                """).pages()).extracting(FormPage::id).containsExactly("pruefen");
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        assertThat(problems("""
                {"type": "iframe"}, {"type": "textfield", "label": "A"}, {"type": "radio", "key": "c", "label": "C"}
                """)).hasSize(3);
    }

    @Test
    void aTranslationOfNothingIsNoticed() {
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> parse("""
                        {"components": [{"type": "group", "id": "s", "label": "S", "components": []}]}
                        """, "s: {label: Page}\ntippfehler: {label: Nothing}"))
                .satisfies(invalid -> assertThat(invalid.problems())
                        .singleElement()
                        .asString()
                        .contains("tippfehler"));
        assertThatExceptionOfType(InvalidForm.class).isThrownBy(() -> parse("""
                {"components": [{"type": "group", "id": "s", "label": "S", "components": []}]}
                """, "a: [b"));
    }

    @Test
    void aFormNamesThePathsOfItsAnswers() {
        var form = page("""
                {"type": "textfield", "key": "person.anschrift", "label": "A", "properties": {"amtsweg.type": "place"}},
                {"type": "group", "path": "b", "label": "B", "components": [{"type": "textfield", "key": "c", "label": "C"}]},
                {"type": "dynamiclist", "path": "l", "label": "L", "components": [{"type": "textfield", "key": "n", "label": "N"}]}
                """);

        assertThat(form.paths())
                .containsExactly(
                        "b.c",
                        "l",
                        "l.n",
                        "person.anschrift",
                        "person.anschrift.ars",
                        "person.anschrift.ort",
                        "person.anschrift.plz");
    }

    private static List<FormProblem> problems(String components) {
        try {
            page(components);
            return List.of();
        } catch (InvalidForm invalid) {
            return invalid.problems();
        }
    }
}
