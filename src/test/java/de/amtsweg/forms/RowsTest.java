package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.typed;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists grow and shrink by ordinary buttons, and nothing typed is lost on the way. */
class RowsTest {
    private static final String LIST = """
            {"type": "dynamiclist", "path": "leute", "label": "Leute", "defaultRepetitions": 0,
             "properties": {"amtsweg.min": "1", "amtsweg.max": "3", "amtsweg.row": "Person"},
             "components": [
               {"type": "radio", "key": "art", "label": "Art", "defaultValue": "person", "values": [{"value": "person", "label": "Person"}, {"value": "firma", "label": "Firma"}]},
               {"type": "textfield", "key": "name", "label": "Name", "validate": {"required": true}},
               {"type": "datetime", "subtype": "date", "key": "tag", "label": "Tag"},
               {"type": "textfield", "key": "register", "label": "Register", "conditional": {"hide": "=art != \\"firma\\""}}]}
            """;

    private final Form form = page(LIST);
    private final FormPage page = form.pages().getFirst();

    @Test
    void rowsBecomeAListOfAnswers() {
        var checked = form.check(
                page,
                typed(
                        "leute.0.name",
                        "Anna",
                        "leute.1.name",
                        "Fa. Bau",
                        "leute.1.art",
                        "firma",
                        "leute.1.register",
                        "HRB 1",
                        "leute.0.register",
                        "weg"),
                Answers.NONE,
                GERMAN);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.answers().list("leute"))
                .isEqualTo(List.of(
                        Map.of("name", "Anna"), Map.of("name", "Fa. Bau", "art", "firma", "register", "HRB 1")));
    }

    @Test
    void addingARowKeepsWhatWasTypedEvenWhereItIsWrong() {
        var raw = typed(
                "_shown",
                "leute",
                "_rows",
                "leute.0",
                "_shown",
                "leute.0.name",
                "leute.0.name",
                "Anna",
                "_shown",
                "leute.0.tag",
                "leute.0.tag.tag",
                "31",
                "leute.0.tag.monat",
                "2",
                "leute.0.tag.jahr",
                "2026",
                "add",
                "leute");

        var checked = form.check(page, raw, Answers.NONE, GERMAN);
        var view = form.view(page, checked.answers(), raw, checked.problems(), GERMAN)
                .fields()
                .getFirst();

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.showAgain()).isTrue();
        assertThat(checked.answers().list("leute")).isEqualTo(List.of(Map.of("name", "Anna"), Map.of()));
        assertThat(view.rows()).extracting(FieldView.Row::heading).containsExactly("1. Person", "2. Person");
        assertThat(view.rows().getFirst().fields().get(2).input("tag").value()).isEqualTo("31");
        assertThat(view.rows().get(1).fields().getFirst().options())
                .extracting(FieldView.Option::chosen)
                .containsExactly(true, false);
    }

    @Test
    void removingARowMovesTheOthersUp() {
        var raw = typed(
                "_shown",
                "leute",
                "_rows",
                "leute.0",
                "_rows",
                "leute.1",
                "_rows",
                "leute.2",
                "leute.0.name",
                "Anna",
                "leute.1.name",
                "Bert",
                "leute.2.name",
                "Cleo",
                "_shown",
                "leute.0.name",
                "_shown",
                "leute.1.name",
                "_shown",
                "leute.2.name",
                "remove",
                "leute.1");

        var checked = form.check(page, raw, Answers.NONE, GERMAN);
        var view = form.view(page, checked.answers(), raw, checked.problems(), GERMAN)
                .fields()
                .getFirst();

        assertThat(checked.answers().list("leute")).isEqualTo(List.of(Map.of("name", "Anna"), Map.of("name", "Cleo")));
        assertThat(view.rows())
                .extracting(row -> row.fields().get(1).input().value())
                .containsExactly("Anna", "Cleo");
    }

    @Test
    void thereAreNeitherTooFewNorTooManyRows() {
        assertThat(form.check(page, typed("_shown", "leute"), Answers.NONE, GERMAN)
                        .problems())
                .extracting(FieldProblem::message)
                .containsExactly("Bitte geben Sie bei „Leute“ mindestens 1 an.");
        var many = typed("leute.0.name", "A", "leute.1.name", "B", "leute.2.name", "C", "leute.3.name", "D");
        var typed = form.check(page, many, Answers.NONE, GERMAN);
        assertThat(typed.answers().list("leute")).hasSize(4);
        assertThat(typed.problems()).extracting(FieldProblem::fieldId).containsExactly("leute");
        var stored = new Answers(Map.of(
                "leute", List.of(Map.of("name", "A"), Map.of("name", "A"), Map.of("name", "A"), Map.of("name", "A"))));
        assertThat(form.checkAll(stored, GERMAN).problems())
                .extracting(FieldProblem::message)
                .containsExactly("Bei „Leute“ sind höchstens 3 möglich. Bitte entfernen Sie die übrigen.");
    }

    @Test
    void aFullListOffersNoFurtherRowAndAMinimalOneNoRemoval() {
        var full = new Answers(Map.of("leute", List.of(Map.of(), Map.of(), Map.of())));
        var view = form.view(page, full, null, List.of(), GERMAN).fields().getFirst();
        var first =
                form.view(page, Answers.NONE, null, List.of(), GERMAN).fields().getFirst();

        assertThat(view.add()).isEmpty();
        assertThat(view.rows()).allMatch(FieldView.Row::removable);
        assertThat(first.add()).isEqualTo("Person hinzufügen");
        assertThat(first.rows()).hasSize(1).noneMatch(FieldView.Row::removable);
    }

    @Test
    void gapsHugeNumbersAndNonsenseInRowNamesDoNoHarm() {
        for (var button :
                List.of("leute", "leute.7", "leute.99999999999", "leute.-1", "nichts", "", "....", "leute.0.name")) {
            var raw = typed(
                    "_rows",
                    "leute.5",
                    "_rows",
                    "leute.",
                    "_rows",
                    "x",
                    "leute.9999.name",
                    "Anna",
                    "leute.٣.name",
                    "B",
                    "leute.99999999999999.name",
                    "C",
                    "add",
                    button,
                    "remove",
                    button);
            var removing = typed("leute.3.name", "Anna", "remove", button);

            assertThat(form.check(page, raw, Answers.NONE, GERMAN)
                            .answers()
                            .list("leute")
                            .size())
                    .isLessThan(10);
            assertThat(form.check(page, removing, Answers.NONE, GERMAN).answers())
                    .isNotNull();
            form.view(page, Answers.NONE, raw, List.of(), GERMAN);
        }
    }

    @Test
    void aMistakeInAGappedRowIsStillAMistake() {
        var raw = typed("leute.4.name", "Anna", "leute.7.name", "Bert", "leute.7.tag.tag", "99");

        var checked = form.check(page, raw, Answers.NONE, GERMAN);

        assertThat(checked.problems()).extracting(FieldProblem::fieldId).contains("leute.1.tag.tag");
    }

    @Test
    void theProblemOfARowIsAtThatRow() {
        var checked = form.check(page, typed("leute.0.name", "Anna", "leute.1.name", ""), Answers.NONE, GERMAN);

        assertThat(checked.problems()).extracting(FieldProblem::fieldId).containsExactly("leute.1.name");
    }

    @Test
    void rowsAreReadUnderTheirHeadings() {
        var reading = form.reading(new Answers(Map.of("leute", List.of(Map.of("name", "Anna")))), GERMAN);

        assertThat(reading.sections().getFirst().entries())
                .extracting(ReadingView.Entry::label)
                .containsExactly("1. Person", "Art", "Name", "Tag");
        assertThat(reading.sections().getFirst().entries().getFirst().heading()).isTrue();
    }

    @Test
    void computedValuesCountRows() {
        var counting = page(LIST + """
                , {"type": "expression", "key": "anzahl", "expression": "=1 + (if leute = null then 0 else count(leute))"}
                """);

        var checked = counting.check(
                counting.pages().getFirst(), typed("leute.0.name", "A", "leute.1.name", "B"), Answers.NONE, GERMAN);

        assertThat(checked.answers().at("anzahl")).contains(new java.math.BigDecimal("3"));
    }
}
