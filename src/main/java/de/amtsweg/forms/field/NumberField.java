package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Display;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A number, in German or English spelling. */
@Component
class NumberField implements FieldType {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    @Override
    public String name() {
        return "number";
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        Limits.inspect(field, problems, "min", "max", "decimalDigits", "increment");
        Limits.inspectOrder(field, problems, "min", "max");
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        var slot = Slot.single(field, "", "decimal", 40);
        return List.of(decimals(field) == 0 ? slot.numeric() : slot);
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        if (typed.text("").isEmpty()) {
            return Reading.blank();
        }
        return NumberText.parse(typed.text(""), scope.locale())
                .map(Reading::of)
                .orElseGet(() -> Reading.wrong(Complaint.of("fields.number")));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        return NumberText.stored(stored).map(number -> number);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var number = ((BigDecimal) value).stripTrailingZeros();
        if (number.precision() - number.scale() > MOST_DIGITS
                || number.scale() > MOST_DECIMALS && decimals(field) < 0) {
            return List.of(Complaint.of("fields.number.too-many-digits"));
        }
        if (decimals(field) == 0 && number.scale() > 0) {
            return List.of(Complaint.rule("fields.number.whole"));
        }
        if (decimals(field) > 0 && number.scale() > decimals(field)) {
            return List.of(Complaint.rule("fields.number.decimals", decimals(field)));
        }
        var least = field.number("min", scope);
        if (least.isPresent() && number.compareTo(least.get()) < 0) {
            return List.of(Complaint.rule("fields.number.min", Display.number(least.get(), scope.locale())));
        }
        var most = field.number("max", scope);
        if (most.isPresent() && number.compareTo(most.get()) > 0) {
            return List.of(Complaint.rule("fields.number.max", Display.number(most.get(), scope.locale())));
        }
        var step = field.number("increment", scope);
        if (step.isPresent()
                && step.get().signum() > 0
                && number.remainder(step.get()).signum() != 0) {
            return List.of(Complaint.rule("fields.number.increment", Display.number(step.get(), scope.locale())));
        }
        return List.of();
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of("", List.of(NumberText.plain((BigDecimal) value, locale)));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return Display.number((BigDecimal) value, scope.locale());
    }

    @Override
    public String copy(Field field, Object value, Scope scope) {
        return NumberText.plain((BigDecimal) value, scope.locale());
    }

    /** How many decimal digits are allowed; -1 when the form does not say. */
    private static int decimals(Field field) {
        return field.whole("decimalDigits", -1);
    }
}
