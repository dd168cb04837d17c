package de.amtsweg.forms;

import static de.amtsweg.forms.FormsForTests.GERMAN;
import static de.amtsweg.forms.FormsForTests.page;
import static de.amtsweg.forms.FormsForTests.typed;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.shared.Answers;
import java.util.List;

/** A form with one question, whose key is {@code a}: what is typed, and what becomes of it. */
final class OneQuestion {
    private OneQuestion() {}

    /** A question of a municipal type. */
    static String municipal(String type) {
        return """
                {"type": "textfield", "key": "a", "label": "Frage", "properties": {"amtsweg.type": "%s"}}""".formatted(type);
    }

    /** The answer to something nobody complains about. */
    static Object answer(String component, String... typed) {
        var checked = checked(component, typed);
        assertThat(checked.problems()).isEmpty();
        return checked.answers().at("a").orElseThrow();
    }

    /** What is complained about. */
    static List<String> messages(String component, String... typed) {
        return checked(component, typed).problems().stream()
                .map(FieldProblem::message)
                .toList();
    }

    private static Checked checked(String component, String... typed) {
        var form = page(component);
        return form.check(form.pages().getFirst(), typed(typed), Answers.NONE, GERMAN);
    }
}
