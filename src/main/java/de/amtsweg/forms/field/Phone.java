package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A telephone number, as people write it. */
@Component
class Phone implements FieldType {
    private static final int LONGEST = 40;
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ()/.-]+");

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, scope.inRow() ? "" : "tel", "tel", LONGEST));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var text = typed.text("").replaceAll("[\u2010-\u2015]", "-").replaceAll(" {2,}", " ");
        return text.isEmpty() ? Reading.blank() : Reading.of(text);
    }

    @Override
    public Optional<Object> blank() {
        return Optional.of("");
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var number = value.toString();
        long digits = number.chars().filter(Character::isDigit).count();
        return number.length() <= LONGEST && WRITTEN.matcher(number).matches() && digits >= 4 && digits <= 17
                ? List.of()
                : List.of(Complaint.rule("fields.phone"));
    }
}
