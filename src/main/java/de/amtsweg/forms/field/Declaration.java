package de.amtsweg.forms.field;

import de.amtsweg.forms.BlankForm;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A tick under a statement; the wording is kept with the answer. */
@Component
class Declaration implements FieldType {
    private static final String ACCEPTED = "accepted";
    private static final String TEXT = "text";

    @Override
    public String name() {
        return "declaration";
    }

    @Override
    public boolean municipal() {
        return true;
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
        if (!typed.all("").contains("true")) {
            return Reading.blank();
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put(ACCEPTED, true);
        answer.put(TEXT, field.label(scope));
        return Reading.of(answer);
    }

    @Override
    public Optional<Object> restore(Object stored) {
        return stored instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get(ACCEPTED))
                ? Optional.of(stored)
                : Optional.empty();
    }

    @Override
    public String requiredMessage(Field field, Scope scope) {
        return "fields.required.tick";
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of("", List.of("true"));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return scope.message("fields.yes");
    }

    @Override
    public List<String> answerParts() {
        return List.of(ACCEPTED, TEXT);
    }
}
