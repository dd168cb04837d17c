package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tax identification number of a person (IdNr): eleven digits, the last of which checks the others. */
@Component
class TaxId implements FieldType {
    private static final int LONGEST = 30;
    private static final int DIGITS = 11;

    @Override
    public String name() {
        return "tax-id";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "numeric", LONGEST));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var number = typed.text("").replaceAll("[ ./-]", "");
        return number.isEmpty() ? Reading.blank() : Reading.of(number);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var number = value.toString();
        if (!number.matches("[0-9]+")) {
            return List.of(Complaint.rule("fields.tax-id"));
        }
        if (number.length() != DIGITS) {
            return List.of(Complaint.rule("fields.tax-id.length", number.length()));
        }
        return number.startsWith("0") || !isSpread(number) || checkDigit(number) != number.charAt(DIGITS - 1) - '0'
                ? List.of(Complaint.rule("fields.tax-id.typo"))
                : List.of();
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of("", List.of(grouped(value)));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return grouped(value);
    }

    @Override
    public String copy(Field field, Object value, Scope scope) {
        return value.toString();
    }

    /** Of the first ten digits exactly one comes twice or three times, and never three times in a row. */
    private static boolean isSpread(String number) {
        var counts = new int[10];
        for (int i = 0; i < DIGITS - 1; i++) {
            counts[number.charAt(i) - '0']++;
            if (i > 1 && number.charAt(i) == number.charAt(i - 1) && number.charAt(i) == number.charAt(i - 2)) {
                return false;
            }
        }
        int repeated = 0;
        for (int count : counts) {
            repeated += count > 3 ? 2 : count > 1 ? 1 : 0;
        }
        return repeated == 1;
    }

    /** ISO 7064, MOD 11,10. */
    private static int checkDigit(String number) {
        int product = 10;
        for (int i = 0; i < DIGITS - 1; i++) {
            int sum = (number.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }

    private static String grouped(Object number) {
        return number.toString().replaceFirst("^([0-9]{2})([0-9]{3})([0-9]{3})([0-9]{3})$", "$1 $2 $3 $4");
    }
}
