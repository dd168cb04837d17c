package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules every text knows: how long it may be, and what it looks like. */
final class TextRules {
    /** How long a text may be when its form does not say. */
    static final int LONGEST = 2000;

    /** How long a text may be whatever its form says. */
    private static final int LONGEST_EVER = 20_000;

    private TextRules() {}

    static void inspect(Field field, Consumer<FormProblem> problems) {
        Limits.inspect(field, problems, "minLength", "maxLength");
        int most = field.whole("maxLength", LONGEST);
        if (most < 1 || most > LONGEST_EVER) {
            problems.accept(field.problem(
                    "maxLength ist kleiner als 1 oder größer als " + LONGEST_EVER + ".",
                    "Geben Sie eine Zahl dazwischen an."));
        } else if (field.whole("minLength", 0) > most) {
            problems.accept(field.problem("minLength ist größer als maxLength.", "Tauschen Sie die beiden Zahlen."));
        }
    }

    /** A stored text; as in form-js, a number or a truth value that stands for one is written out. */
    static Optional<Object> restore(Object stored) {
        return switch (stored) {
            case String text -> Optional.of(text);
            case BigDecimal number -> Optional.of(number.toPlainString());
            case Number number -> Optional.of(number.toString());
            case Boolean truth -> Optional.of(truth.toString());
            default -> Optional.empty();
        };
    }

    static int maxLength(Field field, Scope scope) {
        return Math.clamp(
                field.number("maxLength", scope).map(BigDecimal::intValue).orElse(LONGEST), 1, LONGEST_EVER);
    }

    static List<Complaint> check(Field field, String text, Scope scope, boolean multiline) {
        int length = text.codePointCount(0, text.length());
        int most = maxLength(field, scope);
        if (length > most) {
            return List.of(Complaint.of("fields.too-long", most));
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && !(multiline && c == '\n'))) {
            return List.of(Complaint.of("fields.forbidden-character"));
        }
        int least = field.number("minLength", scope).map(BigDecimal::intValue).orElse(0);
        if (length < least) {
            return List.of(Complaint.rule("fields.too-short", least, length));
        }
        if (field.pattern().isPresent() && !field.pattern().get().matches(text)) {
            return List.of(Complaint.rule("fields.pattern"));
        }
        return List.of();
    }
}
