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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A date, typed into three inputs. */
@Component
class DateField implements FieldType {
    @Override
    public String name() {
        return "datetime";
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        if (!"date".equals(field.property("subtype").orElse("date"))) {
            problems.accept(field.problem(
                    "Den subtype „" + field.property("subtype").orElse("") + "“ gibt es nicht.",
                    "Nehmen Sie „date“, „time“ oder „datetime“."));
        }
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return DateParts.slots(field, false);
    }

    @Override
    public List<BlankForm.Room> rooms(Field field, Scope scope) {
        return List.of(new BlankForm.Boxes("", scope.message("fields.paper.date")));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var parts = DateParts.of(typed);
        if (parts.isBlank()) {
            return Reading.blank();
        }
        var complaints = parts.complaints(false, scope);
        return complaints.isEmpty() ? Reading.of(parts.date().orElseThrow()) : Reading.wrong(complaints);
    }

    @Override
    public Optional<Object> restore(Object stored) {
        return DateParts.stored(stored).map(date -> date);
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var date = (LocalDate) value;
        return DateParts.checkWhen(field, date, date, scope);
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        return DateParts.typed((LocalDate) value);
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return Display.date((LocalDate) value, scope.locale());
    }
}
