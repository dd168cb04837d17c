package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.parse;
import static de.amtsweg.forms.FormsForTests.typed;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked depends on what was answered. */
class ConditionsTest {
    private static final String CHAIN = """
            {"type": "radio", "key": "a", "label": "A", "values": [{"value": "ja", "label": "Ja"}, {"value": "nein", "label": "Nein"}]},
            {"type": "textfield", "key": "c", "label": "C", "validate": {"required": true}, "conditional": {"hide": "=b != \\"zeige c\\""}},
            {"type": "textfield", "key": "b", "label": "B", "validate": {"required": true}, "conditional": {"hide": "=a != \\"ja\\""}}
            """;

    @Test
    void hiddenAnswersAreDroppedAndWhatHungOnThemToo() {
        var form = page(CHAIN);

        var checked = form.check(
                form.pages().getFirst(), typed("a", "nein", "b", "zeige c", "c", "geheim"), Answers.NONE, GERMAN);

        assertThat(checked.answers().values()).isEqualTo(Map.of("a", "nein"));
        assertThat(checked.accepted()).isTrue();
    }

    @Test
    void conditionsSettleWhateverTheirOrder() {
        var form = page(CHAIN);

        var checked =
                form.check(form.pages().getFirst(), typed("a", "ja", "b", "zeige c", "c", "da"), Answers.NONE, GERMAN);

        assertThat(checked.answers().values()).isEqualTo(Map.of("a", "ja", "b", "zeige c", "c", "da"));
    }

    @Test
    void aQuestionThatAppearsIsAskedInsteadOfComplainedAbout() {
        var form = page(CHAIN);

        var checked = form.check(form.pages().getFirst(), typed("_shown", "a", "a", "ja"), Answers.NONE, GERMAN);

        assertThat(checked.accepted()).isFalse();
        assertThat(checked.showAgain()).isTrue();
        assertThat(checked.problems())
                .extracting(FieldProblem::message)
                .containsExactly("Wegen Ihrer Angaben auf dieser Seite brauchen wir auch: „B“.");
    }

    @Test
    void anOptionalQuestionThatAppearsIsShownToo() {
        var form = page("""
                {"type": "checkbox", "key": "a", "label": "A"},
                {"type": "textfield", "key": "b", "label": "B", "conditional": {"hide": "=a != true"}}
                """);

        var checked = form.check(form.pages().getFirst(), typed("_shown", "a", "a", "true"), Answers.NONE, GERMAN);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.showAgain()).isTrue();
        assertThat(form.check(
                                form.pages().getFirst(),
                                typed("_shown", "a", "_shown", "b", "a", "true"),
                                Answers.NONE,
                                GERMAN)
                        .accepted())
                .isTrue();
    }

    @Test
    void aComparisonWithSomethingUnansweredHidesAsItDoesInFormJs() {
        var form = page("""
                {"type": "number", "key": "alter", "label": "Alter"},
                {"type": "textfield", "key": "b", "label": "B", "conditional": {"hide": "=alter > 18"}},
                {"type": "textfield", "key": "c", "label": "C", "conditional": {"hide": "=(alter > 18) = true"}}
                """);

        assertThat(form.view(form.pages().getFirst(), Answers.NONE, null, List.of(), GERMAN)
                        .fields())
                .extracting(FieldView::id)
                .containsExactly("alter", "c");
    }

    @Test
    void aPageMayBeHiddenAndItsTitleDependOnAnswers() {
        var form = parse("""
                {"components": [
                  {"type": "group", "id": "eins", "label": "Eins", "components": [{"type": "textfield", "key": "a", "label": "A"}]},
                  {"type": "group", "id": "zwei", "label": "Zwei", "conditional": {"hide": "=a != \\"zwei\\""},
                   "properties": {"amtsweg.title": "=if a = \\"zwei\\" then \\"Gesetzliche Vertretung\\" else null"},
                   "components": [{"type": "textfield", "key": "b", "label": "B", "validate": {"required": true}}]}]}
                """);
        var hidden = new Answers(Map.of("a", "eins", "b", "übrig"));
        var shown = new Answers(Map.of("a", "zwei"));

        assertThat(form.visiblePages(hidden, GERMAN)).extracting(FormPage::id).containsExactly("eins");
        assertThat(form.checkAll(hidden, GERMAN).answers().values()).isEqualTo(Map.of("a", "eins"));
        assertThat(form.visiblePages(shown, GERMAN)).extracting(FormPage::id).containsExactly("eins", "zwei");
        assertThat(form.pages().get(1).title(shown, GERMAN)).isEqualTo("Gesetzliche Vertretung");
        assertThat(form.firstIncomplete(shown, GERMAN)).map(FormPage::id).contains("zwei");
        assertThat(form.checkAll(shown, GERMAN).problems())
                .extracting(FieldProblem::fieldId)
                .containsExactly("b");
    }

    @Test
    void computedValuesFollowTheAnswersAndCannotBeTyped() {
        var form = page("""
                {"type": "expression", "key": "summe", "label": "Summe", "expression": "=(if vollzeit = null then 0 else vollzeit) + teilzeit"},
                {"type": "number", "key": "vollzeit", "label": "Vollzeit"},
                {"type": "expression", "key": "teilzeit", "expression": "=vollzeit * 2"}
                """);

        var checked = form.check(form.pages().getFirst(), typed("vollzeit", "3", "summe", "99"), Answers.NONE, GERMAN);

        assertThat(checked.answers().at("summe")).contains(new BigDecimal("9"));
        assertThat(form.reading(checked.answers(), GERMAN).sections().getFirst().entries())
                .extracting(ReadingView.Entry::value)
                .containsExactly("9", "3");
    }

    @Test
    void conditionsReadTheDayTheExtraNamesAndPartsOfAnswers() {
        var form = page("""
                {"type": "datetime", "subtype": "date", "key": "beginn", "label": "Beginn"},
                {"type": "textfield", "key": "o", "label": "Ort", "properties": {"amtsweg.type": "place"}},
                {"type": "text", "id": "spaet", "text": "zu spät", "conditional": {"hide": "=(beginn != null and beginn < today) != true"}},
                {"type": "text", "id": "hier", "text": "hier", "conditional": {"hide": "=o.ars != authority.ars"}}
                """);
        var context =
                new FormContext(GERMAN.locale(), GERMAN.today(), Map.of("authority", Map.of("ars", "059990000001")));
        var answers = form.check(
                        form.pages().getFirst(),
                        typed(
                                "beginn.tag",
                                "3",
                                "beginn.monat",
                                "5",
                                "beginn.jahr",
                                "2026",
                                "o.plz",
                                "12345",
                                "o.ort",
                                "Musterstadt"),
                        Answers.NONE,
                        context)
                .answers();

        assertThat(form.view(form.pages().getFirst(), answers, null, List.of(), context)
                        .fields())
                .extracting(FieldView::id)
                .containsExactly("beginn", "o", "spaet", "hier");
    }

    @Test
    void presetsAreProposedAndNotImposed() {
        var form = page("""
                {"type": "textfield", "key": "a", "label": "A", "defaultValue": "vorher"},
                {"type": "textfield", "key": "b", "label": "B", "properties": {"amtsweg.preset": "=form.taetigkeit"}},
                {"type": "select", "key": "land", "label": "Land", "defaultValue": "DE", "properties": {"amtsweg.type": "country"}}
                """);
        var context = new FormContext(GERMAN.locale(), GERMAN.today(), Map.of("form", Map.of("taetigkeit", "Handel")));
        var page = form.pages().getFirst();

        assertThat(form.view(page, Answers.NONE, null, List.of(), context).fields())
                .extracting(field -> field.input().value())
                .containsExactly("vorher", "Handel", "DE");
        var raw = typed("_shown", "a", "_shown", "b", "_shown", "land", "a", "", "b", "Handwerk", "land", "");
        var checked = form.check(page, raw, Answers.NONE, context);
        assertThat(checked.answers().values()).isEqualTo(Map.of("b", "Handwerk"));
        assertThat(form.view(page, checked.answers(), raw, List.of(), context)
                        .fields()
                        .getFirst()
                        .input()
                        .value())
                .isEmpty();
    }

    @Test
    void aBrowserMayAskWhichQuestionsFollowWithoutHearingComplaints() {
        var form = page(CHAIN);
        var raw = typed("_refresh", "1", "_shown", "a", "a", "ja");

        var checked = form.check(form.pages().getFirst(), raw, Answers.NONE, GERMAN);
        var view = form.view(form.pages().getFirst(), Answers.NONE, raw, List.of(), GERMAN);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.accepted()).isFalse();
        assertThat(view.fields()).extracting(FieldView::id).containsExactly("a", "b");
        assertThat(view.fields()).extracting(FieldView::leading).containsExactly(true, true);
    }

    @Test
    void whatIsAskedAndNotAnsweredReadsAsNothingOfItsKindAndWhatIsHiddenAsNull() {
        var form = page("""
                {"type": "textfield", "key": "ort", "label": "Ort"},
                {"type": "checkbox", "key": "tick", "label": "Tick"},
                {"type": "checklist", "key": "tage", "label": "Tage", "values": [{"value": "mo", "label": "Montag"}]},
                {"type": "textfield", "key": "nie", "label": "Nie", "conditional": {"hide": "=true"}},
                {"type": "text", "id": "leer", "text": "leer", "conditional": {"hide": "=ort = \\"\\""}},
                {"type": "text", "id": "ohne", "text": "ohne", "conditional": {"hide": "=tick = false"}},
                {"type": "text", "id": "keiner", "text": "keiner", "conditional": {"hide": "=not(list contains(tage, \\"mo\\"))"}},
                {"type": "text", "id": "null", "text": "null", "conditional": {"hide": "=nie = null"}},
                {"type": "text", "id": "da", "text": "da", "conditional": {"hide": "=ort = null or nie = \\"\\""}}
                """);

        var view = form.view(form.pages().getFirst(), Answers.NONE, null, List.of(), GERMAN);
        var checked = form.checkAll(Answers.NONE, GERMAN);

        assertThat(view.fields()).extracting(FieldView::id).containsExactly("ort", "tick", "tage", "da");
        assertThat(checked.answers().values()).isEmpty();
    }

    @Test
    void aRowThatReadsAFieldAroundItIsSettledAfterThatField() {
        var form = page("""
                {"type": "dynamiclist", "path": "leute", "label": "Leute", "components": [
                  {"type": "textfield", "key": "x", "label": "X", "conditional": {"hide": "=parent.b != \\"ja\\""}},
                  {"type": "text", "id": "platz", "text": "zweite", "conditional": {"hide": "=i != [2]"}}]},
                {"type": "textfield", "key": "a", "label": "A"},
                {"type": "textfield", "key": "b", "label": "B", "conditional": {"hide": "=a = \\"weg\\""}}
                """);
        var answers = new Answers(Map.of("leute", List.of(Map.of("x", "1"), Map.of()), "a", "weg", "b", "ja"));

        var checked = form.checkAll(answers, GERMAN);
        var rows = form.view(form.pages().getFirst(), answers, null, List.of(), GERMAN)
                .fields()
                .getFirst()
                .rows();

        assertThat(checked.answers().values()).isEqualTo(Map.of("leute", List.of(Map.of(), Map.of()), "a", "weg"));
        assertThat(rows).extracting(row -> row.fields().size()).containsExactly(0, 1);
    }

    @Test
    void whatIsSwitchedOffIsNotDemanded() {
        var form = page("""
                {"type": "textfield", "key": "a", "label": "A", "disabled": true, "validate": {"required": true}},
                {"type": "textfield", "key": "b", "label": "B", "readonly": true, "validate": {"required": true}}
                """);

        assertThat(form.checkAll(Answers.NONE, GERMAN).problems())
                .extracting(FieldProblem::fieldId)
                .containsExactly("b");
    }
}
