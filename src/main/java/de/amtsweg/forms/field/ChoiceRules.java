package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules of everything one chooses from a list. */
final class ChoiceRules {
    /** Longer values are nothing a schema offers. */
    static final int LONGEST = 500;

    private ChoiceRules() {}

    static void inspect(Field field, Consumer<FormProblem> problems) {
        if (field.formula("valuesExpression").isPresent()
                || field.property("valuesKey").isPresent()) {
            return;
        }
        var values = field.offered();
        if (values.isEmpty()) {
            problems.accept(
                    field.problem("Es gibt nichts zu wählen.", "Geben Sie „values“ oder „valuesExpression“ an."));
        }
        var seen = new HashSet<String>();
        for (var value : values) {
            if (!seen.add(value)) {
                problems.accept(field.problem(
                        "Der Wert „" + value + "“ steht zweimal zur Wahl.",
                        "Geben Sie jeder Wahl einen eigenen Wert."));
            }
        }
    }

    /** A stored choice as text: JSON may have made a number or a truth value of it. */
    static Optional<Object> text(@Nullable Object stored) {
        return switch (stored) {
            case String text when !text.isBlank() -> Optional.of(text);
            case Boolean truth -> Optional.of(truth.toString());
            case Number number -> Optional.of(number.toString());
            case null, default -> Optional.empty();
        };
    }

    static List<Complaint> check(Field field, List<?> chosen, Scope scope) {
        var offered = field.choices(scope).stream().map(Choice::value).toList();
        return offered.containsAll(chosen) ? List.of() : List.of(Complaint.of("fields.not-offered"));
    }

    static String label(Field field, Object value, Scope scope) {
        return field.choices(scope).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(String.valueOf(value));
    }
}
