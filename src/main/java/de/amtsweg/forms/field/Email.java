package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.EmailAddress;
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
        return List.of(Slot.single(field, scope.inRow() ? "" : "email", "email", EmailAddress.LONGEST));
    }

    @Override
    public Optional<Object> blank() {
        return Optional.of("");
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        return EmailAddress.isOne(value.toString()) ? List.of() : List.of(Complaint.rule("fields.email"));
    }
}
