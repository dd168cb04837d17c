package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** One line of text. */
@Component
class TextField implements FieldType {
    @Override
    public String name() {
        return "textfield";
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        TextRules.inspect(field, problems);
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "", TextRules.maxLength(field, scope)));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        return TextRules.restore(stored);
    }

    @Override
    public Optional<Object> blank() {
        return Optional.of("");
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        return TextRules.check(field, value.toString(), scope, false);
    }
}
