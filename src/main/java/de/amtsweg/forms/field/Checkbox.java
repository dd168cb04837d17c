package de.amtsweg.forms.field;

import de.amtsweg.forms.BlankForm;
import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One tick. */
@Component
class Checkbox implements FieldType {
    @Override
    public String name() {
        return "checkbox";
    }

    @Override
    public boolean saysOptional() {
        return false;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "", 10));
    }

    @Override
    public List<BlankForm.Room> rooms(Field field, Scope scope) {
        return List.of(new BlankForm.Statement(field.label(scope)));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        return Reading.of(typed.all("").contains("true"));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        return stored instanceof Boolean ? Optional.of(stored) : Optional.empty();
    }

    @Override
    public Optional<Object> blank() {
        return Optional.of(false);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        return field.required() && Boolean.FALSE.equals(value)
                ? List.of(Complaint.rule("fields.required.tick"))
                : List.of();
    }

    @Override
    public String requiredMessage(Field field, Scope scope) {
        return "fields.required.tick";
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return scope.message(Boolean.TRUE.equals(value) ? "fields.yes" : "fields.no");
    }
}
