package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.ENGLISH;
import static de.amtsweg.forms.FormsForTests.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.forms.BlankForm.Boxes;
import de.amtsweg.forms.BlankForm.Heading;
import de.amtsweg.forms.BlankForm.Lines;
import de.amtsweg.forms.BlankForm.Note;
import de.amtsweg.forms.BlankForm.Part;
import de.amtsweg.forms.BlankForm.Question;
import de.amtsweg.forms.BlankForm.Section;
import de.amtsweg.forms.BlankForm.Statement;
import de.amtsweg.forms.BlankForm.Ticks;
import de.amtsweg.shared.Answers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlankFormTest {
    private static final String ART = """
            {"type": "radio", "key": "art", "label": "Rechtsform", "validate": {"required": true},
             "values": [{"value": "gmbh", "label": "GmbH"}, {"value": "ug", "label": "UG"}, {"value": "gbr", "label": "GbR"}]}""";

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void everyKindOfQuestionHasRoomForAPen(String component) {
        var question = (Question) parts(component).getFirst();

        var said = question.label()
                + question.rooms().stream()
                        .filter(Statement.class::isInstance)
                        .map(Object::toString)
                        .toList();
        assertThat(question.number()).isEqualTo("1.1");
        assertThat(said).contains("Frage");
        assertThat(question.rooms()).isNotEmpty();
    }

    static List<Named<String>> everyQuestion() {
        return FieldSamples.asking();
    }

    @Test
    void aDateHasABoxForEveryDigit() {
        var component = "{\"type\": \"datetime\", \"subtype\": \"date\", \"key\": \"am\", \"label\": \"Wann\"}";

        assertThat(questions(component).getFirst().rooms()).containsExactly(new Boxes("", "TT.MM.JJJJ"));
        assertThat(((Question) FormsForTests.page(component)
                                .blank(ENGLISH)
                                .sections()
                                .getFirst()
                                .parts()
                                .getFirst())
                        .rooms())
                .containsExactly(new Boxes("", "DD.MM.YYYY"));
    }

    @Test
    void whatCanBeChosenIsTickedAndWhatIsVoluntarySaysSo() {
        var questions = questions(ART + """
                , {"type": "checklist", "key": "mehr", "label": "Mehr", "values": [{"value": "a", "label": "A"}]}""");

        assertThat(questions.getFirst().rooms()).containsExactly(new Ticks(List.of("GmbH", "UG", "GbR"), false));
        assertThat(questions.getFirst().optional()).isEmpty();
        assertThat(questions.getLast().optional()).isEqualTo("(freiwillig)");
        assertThat(questions.getLast().help()).containsExactly("Mehrere Antworten sind möglich.");
    }

    @Test
    void aLongChoiceAndOneThatDependsOnAnswersAreWrittenDown() {
        var questions = questions(ART + """
                , {"type": "select", "key": "x", "label": "X", "valuesExpression": "=if art = \\"ug\\" then [\\"a\\"] else [\\"b\\"]"},
                {"type": "textfield", "key": "y", "label": "Staat", "properties": {"amtsweg.type": "nationality"}}""");

        assertThat(questions.get(1).rooms()).containsExactly(new Lines("", 1));
        assertThat(questions.get(2).rooms()).containsExactly(new Lines("", 1));
    }

    @Test
    void aConditionIsSaidByTheNumberOfTheQuestionItDependsOn() {
        var questions = questions(ART + """
                , {"type": "checkbox", "key": "neu", "label": "Neu", "conditional": {"hide": "=art != \\"gmbh\\""}},
                {"type": "textfield", "key": "b", "label": "B", "conditional": {"hide": "=(list contains([\\"gmbh\\", \\"ug\\"], art)) != true"}},
                {"type": "textfield", "key": "c", "label": "C", "conditional": {"hide": "=(art = \\"gmbh\\" and not(neu = true)) != true"}},
                {"type": "textfield", "key": "d", "label": "D", "conditional": {"hide": "=art = \\"gbr\\" or neu = true"}}""");

        assertThat(questions.stream().map(Question::onlyIf))
                .containsExactly(
                        "",
                        "Nur ausfüllen, wenn Sie bei Frage 1.1 „GmbH“ angegeben haben.",
                        "Nur ausfüllen, wenn Sie bei Frage 1.1 „GmbH“ oder „UG“ angegeben haben.",
                        "Nur ausfüllen, wenn Sie bei Frage 1.1 „GmbH“ angegeben haben und Sie Frage 1.2 nicht angekreuzt haben.",
                        "Nur ausfüllen, wenn Sie bei Frage 1.1 nicht „GbR“ angegeben haben und Sie Frage 1.2 nicht angekreuzt haben.");
    }

    @Test
    void aConditionNobodyCanSayIsLeftToTheReader() {
        var parts = parts("""
                {"type": "datetime", "subtype": "date", "key": "am", "label": "Wann"},
                {"type": "text", "text": "Zu früh", "conditional": {"hide": "=(am != null and am < today) != true"}},
                {"type": "textfield", "key": "b", "label": "B", "conditional": {"hide": "=(am != null and am < today) != true"}},
                {"type": "textfield", "key": "c", "label": "C", "conditional": {"hide": "=true"}}""");

        assertThat(parts).noneMatch(Note.class::isInstance).hasSize(2);
        assertThat(((Question) parts.getLast()).onlyIf()).isEqualTo("Nur ausfüllen, wenn es zutrifft.");
    }

    @Test
    void aConditionOfAGroupNamesItsQuestions() {
        var parts = parts(ART + """
                , {"type": "group", "label": "Register", "conditional": {"hide": "=art != \\"ug\\""}, "components": [
                    {"type": "textfield", "key": "b", "label": "B"}, {"type": "textfield", "key": "c", "label": "C"}]}""");

        assertThat(parts.get(1))
                .isEqualTo(new Heading(
                        "Register",
                        "",
                        "Die Fragen 1.2 bis 1.3 nur ausfüllen, wenn Sie bei Frage 1.1 „UG“ angegeben haben."));
    }

    @Test
    void aListIsPrintedTwoOrThreeTimesAndSaysWhatToDoWithMore() {
        var row = """
                {"type": "dynamiclist", "path": "leute", "label": "Leute", %s "properties": {"row": "Person"}, "components": [
                  {"type": "radio", "key": "da", "label": "Da", "values": [{"value": "ja", "label": "Ja"}]},
                  {"type": "textfield", "key": "name", "label": "Name", "conditional": {"hide": "=da != \\"ja\\""}}]}""";

        assertThat(numbers(parts(row.formatted("")))).containsExactly("1.1a", "1.2a", "1.1b", "1.2b");
        assertThat(numbers(parts(row.formatted("\"validate\": {\"min\": 5},")))).hasSize(6);
        assertThat(numbers(parts(row.formatted("\"validate\": {\"max\": 1},")))).hasSize(2);
        assertThat(parts(row.formatted("")).getLast())
                .isEqualTo(
                        new Note("Der Platz reicht nicht? Legen Sie bitte ein Blatt mit denselben Angaben bei.", ""));
        assertThat(((Question) parts(row.formatted("")).get(6)).onlyIf())
                .isEqualTo("Nur ausfüllen, wenn Sie bei Frage 1.1b „Ja“ angegeben haben.");
    }

    @Test
    void theCounterEntersPaperPageByPageUnderTheSameTitles() throws Exception {
        var form = FormsForTests.parse(Files.readAllBytes(Path.of("forms/gewerbe-anmelden/antrag.form")), Map.of());

        var sections = form.blank(GERMAN).sections();

        assertThat(sections.stream().map(Section::pageId))
                .containsExactlyElementsOf(
                        form.pages().stream().map(FormPage::id).toList());
        for (var section : sections) {
            var page = form.page(section.pageId()).orElseThrow();
            assertThat(form.view(page, Answers.NONE, null, List.of(), GERMAN).title())
                    .isEqualTo(section.title());
        }
    }

    private static List<String> numbers(List<Part> parts) {
        return parts.stream()
                .filter(Question.class::isInstance)
                .map(part -> ((Question) part).number())
                .toList();
    }

    private static List<Question> questions(String components) {
        return parts(components).stream().map(Question.class::cast).toList();
    }

    private static List<Part> parts(String components) {
        return FormsForTests.page(components)
                .blank(GERMAN)
                .sections()
                .getFirst()
                .parts();
    }
}
