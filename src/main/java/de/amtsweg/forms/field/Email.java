package de.amtsweg.forms.field;

import com.google.re2j.Pattern;
import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An e-mail address, typed once. */
@Component
class Email implements FieldType {
    private static final int LONGEST = 254;
    private static final Pattern WRITTEN = Pattern.compile(
            "[^\\s@<>(),;:\\\\\"\\[\\]]{1,64}@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");

    @Override
    public String name() {
        return "email";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, scope.inRow() ? "" : "email", "email", LONGEST));
    }

    @Override
    public Optional<Object> blank() {
        return Optional.of("");
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var address = value.toString();
        return address.length() <= LONGEST
                        && WRITTEN.matcher(address).matches()
                        && !address.contains("..")
                        && !address.startsWith(".")
                ? List.of()
                : List.of(Complaint.rule("fields.email"));
    }
}
