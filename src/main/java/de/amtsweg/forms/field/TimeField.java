package de.amtsweg.forms.field;

import de.amtsweg.forms.BlankForm;
import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Display;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.FormProblem;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A time of day. */
@Component
class TimeField implements FieldType {
    @Override
    public String name() {
        return "datetime-time";
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        TimeText.inspect(field, problems);
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return List.of(Slot.single(field, "", "", TimeText.LONGEST));
    }

    @Override
    public List<BlankForm.Room> rooms(Field field, Scope scope) {
        return List.of(new BlankForm.Boxes("", scope.message("fields.paper.time")));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        if (typed.text("").isEmpty()) {
            return Reading.blank();
        }
        return TimeText.parse(typed.text(""))
                .map(Reading::of)
                .orElseGet(() -> Reading.wrong(Complaint.of("fields.time.wrong")));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        return TimeText.stored(stored).map(time -> time);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        return TimeText.check(field, "", (LocalTime) value, scope);
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return Map.of("", List.of(Display.time((LocalTime) value)));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return Display.time((LocalTime) value);
    }
}
