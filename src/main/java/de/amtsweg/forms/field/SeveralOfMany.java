package de.amtsweg.forms.field;

import de.amtsweg.forms.BlankForm;
import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A question with ready answers, of which several may be chosen. */
abstract class SeveralOfMany implements FieldType {
    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        ChoiceRules.inspect(field, problems);
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "", ChoiceRules.LONGEST).choosing(field.choices(scope)));
    }

    @Override
    public List<BlankForm.Room> rooms(Field field, Scope scope) {
        return FieldType.super.rooms(field, scope).stream()
                .map(room ->
                        room instanceof BlankForm.Ticks(var words, var one) ? new BlankForm.Ticks(words, true) : room)
                .toList();
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var chosen = typed.all("").stream().distinct().toList();
        return chosen.isEmpty() ? Reading.blank() : Reading.of(chosen);
    }

    @Override
    public Optional<Object> restore(Object stored) {
        if (!(stored instanceof List<?> list)) {
            return Optional.empty();
        }
        var chosen =
                list.stream().map(ChoiceRules::text).flatMap(Optional::stream).toList();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    @Override
    public Optional<Object> blank() {
        return Optional.of(List.of());
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var chosen = (List<?>) value;
        var alone = field.property("exclusive");
        if (alone.isPresent() && chosen.size() > 1 && chosen.contains(alone.get())) {
            return List.of(Complaint.rule("fields.exclusive", ChoiceRules.label(field, alone.get(), scope)));
        }
        return ChoiceRules.check(field, chosen, scope);
    }

    @Override
    public String requiredMessage(Field field, Scope scope) {
        return "fields.required.choices";
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of("", ((List<?>) value).stream().map(String::valueOf).toList());
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return ((List<?>) value)
                .stream().map(item -> ChoiceRules.label(field, item, scope)).collect(Collectors.joining(", "));
    }
}
