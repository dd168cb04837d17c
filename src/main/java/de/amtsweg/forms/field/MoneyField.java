package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import de.amtsweg.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** An amount in euros; the answer is a number with two decimal digits. */
@Component
class MoneyField implements FieldType {
    private static final int LONGEST = 40;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999.99");

    private static final Pattern CURRENCY = Pattern.compile("(?i)€|\\bEURO?\\b");
    private static final Pattern NO_CENTS = Pattern.compile("(?<=[,.])[-–—]+ *$");

    @Override
    public String name() {
        return "money";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        Limits.inspect(field, problems, "min", "max");
        Limits.inspectOrder(field, problems, "min", "max");
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "decimal", LONGEST));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        if (typed.text("").isEmpty()) {
            return Reading.blank();
        }
        // People write "5 €", "EUR 5" and "5,-".
        var bare = CURRENCY.matcher(typed.text("")).replaceAll("").strip();
        var amount = NumberText.parse(NO_CENTS.matcher(bare).replaceAll(""), scope.locale());
        if (amount.isEmpty()) {
            return Reading.wrong(Complaint.of("fields.money"));
        }
        return amount.get().stripTrailingZeros().scale() > 2
                ? Reading.wrong(Complaint.of("fields.money.cents"))
                : Reading.of(amount.get().setScale(2));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        return NumberText.stored(stored)
                .filter(amount -> amount.abs().compareTo(LARGEST) <= 0)
                .filter(amount -> amount.stripTrailingZeros().scale() <= 2)
                .map(amount -> amount.setScale(2));
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var amount = (BigDecimal) value;
        if (amount.abs().compareTo(LARGEST) > 0) {
            return List.of(Complaint.of("fields.number.too-many-digits"));
        }
        var least = field.number("min", scope);
        if (least.isPresent() && amount.compareTo(least.get()) < 0) {
            return List.of(Complaint.rule("fields.money.min", euros(least.get(), scope)));
        }
        var most = field.number("max", scope);
        if (most.isPresent() && amount.compareTo(most.get()) > 0) {
            return List.of(Complaint.rule("fields.money.max", euros(most.get(), scope)));
        }
        return List.of();
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of("", List.of(NumberText.plain((BigDecimal) value, locale)));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return euros((BigDecimal) value, scope);
    }

    @Override
    public String copy(Field field, Object value, Scope scope) {
        return NumberText.plain((BigDecimal) value, scope.locale());
    }

    private static String euros(BigDecimal amount, Scope scope) {
        return new Money(amount.setScale(2, RoundingMode.HALF_UP)).format(scope.locale());
    }
}
