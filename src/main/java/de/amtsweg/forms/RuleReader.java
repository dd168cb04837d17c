package de.amtsweg.forms;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import de.amtsweg.forms.feel.Feel;
import de.amtsweg.forms.feel.FeelExpression;
import de.amtsweg.forms.feel.FeelTest;
import de.amtsweg.forms.feel.RefusedExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles what a schema computes and demands: formulas, conditions and patterns. */
final class RuleReader {
    /** Settings that are texts or names; what begins with "=" there is a matter of their own readers. */
    private static final Set<String> TEXTS = Set.of(
            "label",
            "dateLabel",
            "timeLabel",
            "alt",
            "description",
            "text",
            "example",
            "rechtsgrund",
            "message",
            "patternErrorMessage",
            "patternMessage",
            "row",
            "rowLabel",
            "add",
            "addLabel",
            "id",
            "key",
            "path",
            "type",
            "pattern");

    private final Feel feel;
    private final List<FormProblem> problems;

    RuleReader(Feel feel, List<FormProblem> problems) {
        this.feel = feel;
        this.problems = problems;
    }

    Map<String, FeelExpression> formulas(Component component) {
        var formulas = new HashMap<String, FeelExpression>();
        component.settings().forEach((name, value) -> {
            if (value instanceof String text && text.startsWith("=") && !TEXTS.contains(name)) {
                try {
                    formulas.put(name, feel.expression(text));
                } catch (RefusedExpression refused) {
                    problems.add(new FormProblem(component.name(), name + ": " + refused.problem(), refused.remedy()));
                }
            }
        });
        return formulas;
    }

    @Nullable
    FeelTest condition(Component component) {
        if (!(component.own("conditional") instanceof Map<?, ?> conditional) || conditional.get("hide") == null) {
            return null;
        }
        var hide = conditional.get("hide").toString();
        // form-js evaluates only what begins with "=".
        if (!hide.startsWith("=")) {
            problems.add(new FormProblem(
                    component.name(), "Die Bedingung beginnt nicht mit „=“.", "Schreiben Sie „=“ davor."));
            return null;
        }
        try {
            return feel.test(hide);
        } catch (RefusedExpression refused) {
            problems.add(new FormProblem(component.name(), "Bedingung: " + refused.problem(), refused.remedy()));
            return null;
        }
    }

    @Nullable
    Pattern pattern(Component component) {
        if (!(component.settings().get("pattern") instanceof String text) || text.isBlank()) {
            return null;
        }
        try {
            if (PatternSize.of(text) > PatternSize.LARGEST) {
                throw new PatternSyntaxException("too large");
            }
            return Pattern.compile(text);
        } catch (PatternSyntaxException unreadable) {
            problems.add(
                    new FormProblem(
                            component.name(),
                            "Das Muster ist nicht lesbar.",
                            "Nehmen Sie RE2-Schreibweise: keine Rückverweise, kein Vorausschauen, Wiederholungen nicht ineinander vervielfacht, höchstens 500 Zeichen."));
            return null;
        }
    }
}
