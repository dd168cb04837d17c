package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.ENGLISH;
import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.typed;
import static de.amtsweg.forms.OneQuestion.answer;
import static de.amtsweg.forms.OneQuestion.messages;
import static de.amtsweg.forms.OneQuestion.municipal;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each kind of question takes what people (and others) type. */
class FieldAnswersTest {
    private static final List<String> INPUTS = List.of("""
            {"type": "textfield", "key": "a", "label": "Frage"}""", """
            {"type": "textarea", "key": "a", "label": "Frage"}""", """
            {"type": "number", "key": "a", "label": "Frage"}""", """
            {"type": "datetime", "subtype": "date", "key": "a", "label": "Frage"}""", """
            {"type": "checkbox", "key": "a", "label": "Frage"}""", """
            {"type": "checklist", "key": "a", "label": "Frage", "values": [{"value": "x", "label": "X"}]}""", """
            {"type": "radio", "key": "a", "label": "Frage", "values": [{"value": "x", "label": "X"}]}""", """
            {"type": "select", "key": "a", "label": "Frage", "values": [{"value": "x", "label": "X"}]}""");

    @ParameterizedTest
    @MethodSource("inputs")
    void aRequiredQuestionLeftBlankIsAskedAgain(String component) {
        var form = page(component.replace("\"key\"", "\"validate\": {\"required\": true}, \"key\""));

        var checked = form.check(form.pages().getFirst(), typed("_shown", "a"), Answers.NONE, GERMAN);

        assertThat(checked.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.fieldId()).startsWith("a");
            assertThat(problem.message()).contains("„Frage“").containsPattern("[Bb]itte");
        });
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void anOptionalQuestionMayBeLeftBlank(String component) {
        var form = page(component);

        var checked = form.check(form.pages().getFirst(), typed("_shown", "a", "a", "  "), Answers.NONE, GERMAN);

        assertThat(checked.accepted()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void storedValuesOfAnotherShapeAreNoAnswers(String component) {
        var form = page(component);
        for (var strange : List.of(
                5, true, List.of(1, List.of()), Map.of("x", "y"), "\u0000", "?".repeat(5000), new BigDecimal("1e9"))) {
            var checked = form.checkAll(new Answers(Map.of("a", strange)), GERMAN);
            form.view(form.pages().getFirst(), checked.answers(), null, checked.problems(), GERMAN);

            assertThat(checked).isNotNull();
        }
    }

    static List<Named<String>> inputs() {
        return FieldSamples.asking();
    }

    @Test
    void aTextIsTrimmedAndNormalised() {
        assertThat(answer(INPUTS.getFirst(), "a", "  Mu\u0308ller\u200B\u202C  "))
                .isEqualTo("Müller");
    }

    @Test
    void aTextFieldHasOneLineAndATextAreaMany() {
        assertThat(answer(INPUTS.get(0), "a", "eins\r\nzwei")).isEqualTo("eins zwei");
        assertThat(answer(INPUTS.get(1), "a", "eins\r\nzwei")).isEqualTo("eins\nzwei");
    }

    @Test
    void aTextKeepsToItsLengthAndPattern() {
        var component = """
                {"type": "textfield", "key": "a", "label": "Registernummer",
                 "validate": {"minLength": 2, "maxLength": 5, "pattern": "[0-9]+"},
                 "properties": {"amtsweg.message": "Geben Sie nur die Nummer ein, zum Beispiel 12345."}}
                """;

        assertThat(messages(component, "a", "123456"))
                .containsExactly("Bitte kürzen Sie „Registernummer“ auf höchstens 5 Zeichen.");
        assertThat(messages(component, "a", "HRB 1"))
                .containsExactly("Geben Sie nur die Nummer ein, zum Beispiel 12345.");
        assertThat(messages(component, "a", "123")).isEmpty();
    }

    @Test
    void whatTheEditorCallsAMessageAndAKindOfTextIsUnderstood() {
        assertThat(messages("""
                {"type": "textfield", "key": "a", "label": "A", "validate": {"pattern": "[0-9]+", "patternErrorMessage": "Nur Ziffern."}}
                """, "a", "x")).containsExactly("Nur Ziffern.");
        assertThat(messages("""
                {"type": "textfield", "key": "a", "label": "A", "validate": {"validationType": "email"}}
                """, "a", "ada")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"12,12", "'1.234,5',1234.5", "'1.234',1234", "'3,5',3.5", "'-7',-7", "' 1 000 ',1000", "3.5,3.5"})
    void numbersAreReadAsGermansWriteThem(String text, BigDecimal number) {
        assertThat((BigDecimal) answer(INPUTS.get(2), "a", text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zwölf", "1,2,3", "1e5", "0x10", "--1", "∞", "٣", "12345678901234567890"})
    void whatIsNoNumberIsSaid(String text) {
        assertThat(messages(INPUTS.get(2), "a", text)).hasSize(1);
    }

    @Test
    void aNumberKeepsToItsLimitsWhichMayBeComputed() {
        var components = """
                {"type": "number", "key": "vollzeit", "label": "Vollzeit", "decimalDigits": 0, "validate": {"min": 0, "max": 10}},
                {"type": "number", "key": "teilzeit", "label": "Teilzeit", "validate": {"min": "=if vollzeit = 0 then 1 else 0"}}
                """;

        assertThat(messages(components, "vollzeit", "0", "teilzeit", "0"))
                .containsExactly("Bitte geben Sie bei „Teilzeit“ eine Zahl ab 1 ein.");
        assertThat(messages(components, "vollzeit", "11", "teilzeit", "0"))
                .containsExactly("Bitte geben Sie bei „Vollzeit“ eine Zahl bis höchstens 10 ein.");
        assertThat(messages(components, "vollzeit", "1,5", "teilzeit", "0"))
                .containsExactly("Bitte geben Sie bei „Vollzeit“ eine ganze Zahl ein, ohne Komma.");
    }

    @Test
    void aDateIsReadFromThreeInputs() {
        assertThat(answer(INPUTS.get(3), "a.tag", "5", "a.monat", "03", "a.jahr", "2026"))
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void aDayTheCalendarDoesNotHaveIsExplained() {
        assertThat(messages(INPUTS.get(3), "a.tag", "31", "a.monat", "2", "a.jahr", "2026"))
                .containsExactly(
                        "Den 31.02.2026 gibt es nicht: Der Februar 2026 hat 28 Tage. Bitte prüfen Sie „Frage“.");
    }

    @Test
    void theMissingPartOfADateIsNamed() {
        assertThat(messages(INPUTS.get(3), "a.tag", "31", "a.jahr", "26"))
                .containsExactly(
                        "Bitte geben Sie bei „Frage“ auch den Monat an.",
                        "Bitte schreiben Sie das Jahr bei „Frage“ mit vier Ziffern, zum Beispiel 1990.");
    }

    @Test
    void aDateKeepsToItsLimits() {
        var past = """
                {"type": "datetime", "subtype": "date", "key": "a", "label": "Frage", "properties": {"amtsweg.past": "true", "amtsweg.min": "=today - duration(\\"P10D\\")"}}
                """;

        assertThat(messages(past, "a.tag", "5", "a.monat", "5", "a.jahr", "2026"))
                .containsExactly("Das Datum bei „Frage“ liegt in der Zukunft. Bitte prüfen Sie es.");
        assertThat(messages(past, "a.tag", "1", "a.monat", "4", "a.jahr", "2026"))
                .containsExactly("Das Datum bei „Frage“ darf nicht vor dem 24.04.2026 liegen.");
        assertThat(messages(past, "a.tag", "4", "a.monat", "5", "a.jahr", "2026"))
                .isEmpty();
    }

    @Test
    void ofABirthDateOnlyTheYearMayBeKnown() {
        assertThat(answer(municipal("partial-date"), "a.tag", "1", "a.monat", "2", "a.jahr", "1960"))
                .isEqualTo(LocalDate.of(1960, 2, 1));
        assertThat(answer(municipal("partial-date"), "a.monat", "2", "a.jahr", "1960"))
                .isEqualTo("1960-02");
        assertThat(answer(municipal("partial-date"), "a.jahr", "1960")).isEqualTo("1960");
        assertThat(messages(municipal("partial-date"), "a.tag", "1", "a.jahr", "1960"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller-Lüdenscheidt",
                "O’Neill",
                "Đặng Thị Ánh",
                "Łukasz",
                "İbrahim",
                "Ǧamāl",
                "K͟hān",
                "Sv. Ján",
                "d'Arc",
                "C̆ech",
                "Ng"
            })
    void namesOfTheWorldsLatinScriptsAreAccepted(String name) {
        assertThat(messages(municipal("person-name"), "a", name)).isEmpty();
    }

    @Test
    void otherScriptsAndSignsInANameAreExplained() {
        assertThat(messages(municipal("person-name"), "a", "Иван"))
                .containsExactly(
                        "Bitte schreiben Sie „Frage“ in lateinischen Buchstaben, so wie es in Ihrem Ausweis oder Pass steht.");
        assertThat(messages(municipal("person-name"), "a", "Anna 2"))
                .containsExactly(
                        "Das Zeichen „2“ kommt in Namen nicht vor. Bitte schreiben Sie „Frage“ so, wie es in Ihrem Ausweis oder Pass steht.");
        assertThat(messages(municipal("person-name"), "a", "😀")).hasSize(1);
        assertThat(messages(municipal("person-name"), "a", "'-'")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "phone,+49 211 / 123-45",
        "phone,0211 123456",
        "email,anna.müller+amt@beispiel.de",
        "email,a@bücher.example",
        "url,www.beispiel.de",
        "url,https://beispiel.de/seite?x=1",
        "country,FR"
    })
    void wellFormedContactsAreAccepted(String type, String text) {
        assertThat(messages(municipal(type), "a", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "phone,abc",
        "phone,12",
        "phone,0211-ruf-an",
        "email,anna",
        "email,anna@",
        "email,a b@c.de",
        "email,a@b",
        "email,a@b..de",
        "url,javascript:alert(1)",
        "url,https://a@evil.example",
        "url,https://",
        "url,ftp://beispiel.de",
        "country,XX"
    })
    void whatCannotBeAContactIsSaid(String type, String text) {
        assertThat(messages(municipal(type), "a", text))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Bitte");
    }

    @Test
    void aWebAddressIsKeptSoThatABrowserCanOpenIt() {
        assertThat(answer(municipal("url"), "a", "www.beispiel.de")).isEqualTo("https://www.beispiel.de");
    }

    @Test
    void aPlaceGetsItsOfficialKey() {
        assertThat(answer(municipal("place"), "a.plz", "12345", "a.ort", "musterstadt"))
                .isEqualTo(Map.of("plz", "12345", "ort", "musterstadt", "ars", "059990000001"));
    }

    @Test
    void aPlaceNobodyKnowsIsTakenWithoutAKey() {
        assertThat(answer(municipal("place"), "a.plz", "99999", "a.ort", "Niemandsau"))
                .isEqualTo(Map.of("plz", "99999", "ort", "Niemandsau"));
    }

    @Test
    void aPostalCodeOfSeveralPlacesAsksWhichOne() {
        assertThat(messages(municipal("place"), "a.plz", "54321", "a.ort", "Irgendwo"))
                .containsExactly(
                        "Zur Postleitzahl 54321 kennen wir: Beispielhausen, Nachbarburg. Bitte schreiben Sie den Ort so oder prüfen Sie die Postleitzahl.");
    }

    @Test
    void anAddressIsKeptInItsParts() {
        assertThat(answer(
                        municipal("address"),
                        "a.strasse",
                        "Hauptstraße",
                        "a.hausnummer",
                        "5a",
                        "a.plz",
                        "12345",
                        "a.ort",
                        "Musterstadt",
                        "a.land",
                        "DE",
                        "a.ars",
                        "999999999999"))
                .isEqualTo(Map.of(
                        "strasse",
                        "Hauptstraße",
                        "hausnummer",
                        "5a",
                        "plz",
                        "12345",
                        "ort",
                        "Musterstadt",
                        "land",
                        "DE",
                        "ars",
                        "059990000001"));
    }

    @Test
    void eachMissingPartOfAnAddressIsNamedAtItsInput() {
        var form = page(municipal("address"));

        var checked = form.check(
                form.pages().getFirst(),
                typed("a.strasse", "Weg", "a.plz", "123", "a.land", "DE"),
                Answers.NONE,
                GERMAN);

        assertThat(checked.problems())
                .extracting(FieldProblem::fieldId)
                .containsExactly("a.hausnummer", "a.plz", "a.ort");
    }

    @Test
    void anAddressAbroadNeedsNeitherNumberNorGermanPostalCode() {
        assertThat(messages(
                        municipal("address"),
                        "a.strasse",
                        "Rue de la Paix",
                        "a.plz",
                        "75002",
                        "a.ort",
                        "Paris",
                        "a.land",
                        "FR"))
                .isEmpty();
    }

    @Test
    void anOptionNotOfferedIsRefused() {
        assertThat(messages(INPUTS.get(6), "a", "y"))
                .containsExactly("Bitte wählen Sie bei „Frage“ eine der angebotenen Möglichkeiten.");
        assertThat(messages(INPUTS.get(5), "a", "x", "a", "y")).hasSize(1);
        assertThat(messages(INPUTS.get(7), "a", "X")).hasSize(1);
    }

    @Test
    void optionsMayBeComputed() {
        var components = """
                {"type": "radio", "key": "vorhaben", "label": "Vorhaben", "values": [{"value": "neu", "label": "Neu"}, {"value": "alt", "label": "Alt"}]},
                {"type": "radio", "key": "anlass", "label": "Anlass", "valuesExpression": "=if vorhaben = \\"neu\\" then [{label: \\"Eins\\", value: \\"1\\"}] else [\\"zwei\\"]"}
                """;

        assertThat(messages(components, "vorhaben", "neu", "anlass", "1")).isEmpty();
        assertThat(messages(components, "vorhaben", "alt", "anlass", "1")).hasSize(1);
        assertThat(messages(components, "vorhaben", "alt", "anlass", "zwei")).isEmpty();
    }

    @Test
    void noneOfThemStandsAlone() {
        var component = """
                {"type": "checklist", "key": "a", "label": "Frage", "properties": {"amtsweg.exclusive": "nichts"},
                 "values": [{"value": "x", "label": "X"}, {"value": "nichts", "label": "nichts davon"}]}
                """;

        assertThat(messages(component, "a", "x", "a", "nichts"))
                .containsExactly(
                        "„nichts davon“ passt nicht zu den anderen Haken. Nehmen Sie entweder „nichts davon“ oder die anderen weg.");
        assertThat(answer(component, "a", "nichts")).isEqualTo(List.of("nichts"));
    }

    @Test
    void aRequiredTickMustBeSet() {
        var component = """
                {"type": "checkbox", "key": "a", "label": "Stimmt", "validate": {"required": true}}
                """;

        assertThat(messages(component, "_shown", "a"))
                .containsExactly("Bitte setzen Sie den Haken bei „Stimmt“, damit es weitergehen kann.");
        assertThat(answer(component, "a", "true")).isEqualTo(true);
    }

    @Test
    void aDeclarationKeepsItsWording() {
        assertThat(answer(municipal("declaration"), "a", "true")).isEqualTo(Map.of("accepted", true, "text", "Frage"));
    }

    @Test
    void unknownKeysAreIgnored() {
        var form = page(INPUTS.getFirst());

        var checked = form.check(form.pages().getFirst(), typed("a", "x", "b", "y", "a.c", "z"), Answers.NONE, GERMAN);

        assertThat(checked.answers().values()).isEqualTo(Map.of("a", "x"));
    }

    @Test
    void whatIsReadonlyIsNeverTakenFromTheBrowser() {
        var form = page("""
                {"type": "textfield", "key": "a", "label": "Frage", "readonly": true, "defaultValue": "fest"}
                """);

        var checked = form.check(form.pages().getFirst(), typed("_shown", "a", "a", "geändert"), Answers.NONE, GERMAN);

        assertThat(checked.answers().text("a")).contains("fest");
    }

    @Test
    void messagesAreThereInEnglish() {
        var form = page(INPUTS.getFirst().replace("\"key\"", "\"validate\": {\"required\": true}, \"key\""));

        assertThat(form.check(form.pages().getFirst(), typed(), Answers.NONE, ENGLISH)
                        .problems())
                .extracting(FieldProblem::message)
                .containsExactly("Please fill in “Frage”.");
    }

    @Test
    void answersSurviveBeingStoredAsJson() {
        var form = page(INPUTS.get(3));

        var checked = form.checkAll(new Answers(Map.of("a", "2026-03-05")), GERMAN);

        assertThat(checked.answers().at("a")).contains(LocalDate.of(2026, 3, 5));
    }
}
