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

/** A question with ready answers, of which one is chosen. */
abstract class OneOfMany implements FieldType {
    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        ChoiceRules.inspect(field, problems);
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "", ChoiceRules.LONGEST).choosing(field.choices(scope)));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        return ChoiceRules.text(stored);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        return ChoiceRules.check(field, List.of(value), scope);
    }

    @Override
    public String requiredMessage(Field field, Scope scope) {
        return "fields.required.choice";
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return ChoiceRules.label(field, value, scope);
    }
}
