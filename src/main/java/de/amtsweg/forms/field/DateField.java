package de.amtsweg.forms.field;

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
import java.time.format.DateTimeParseException;
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
                    "Uhrzeiten gibt es hier nicht.",
                    "Wählen Sie subtype „date“ und fragen Sie die Uhrzeit als Textfeld."));
        }
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return DateParts.slots(field, false);
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
        if (stored instanceof LocalDate date) {
            return Optional.of(date);
        }
        try {
            return stored instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var date = (LocalDate) value;
        return DateParts.checkWhen(field, date, date, scope);
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        var date = (LocalDate) value;
        return Map.of(
                DateParts.DAY, List.of("%02d".formatted(date.getDayOfMonth())),
                DateParts.MONTH, List.of("%02d".formatted(date.getMonthValue())),
                DateParts.YEAR, List.of(String.valueOf(date.getYear())));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return Display.date((LocalDate) value, scope.locale());
    }
}
