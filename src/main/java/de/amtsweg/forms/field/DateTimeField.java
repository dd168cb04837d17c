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
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** A day and a time of day, as clocks show it at the place. */
@Component
class DateTimeField implements FieldType {
    private static final String TIME = "uhrzeit";

    @Override
    public String name() {
        return "datetime-datetime";
    }

    @Override
    public void inspect(Field field, Consumer<FormProblem> problems) {
        TimeText.inspect(field, problems);
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        var slots = new ArrayList<>(DateParts.slots(field, false));
        slots.add(Slot.part(TIME, "fields.time", "", TimeText.LONGEST, field.required()));
        return slots;
    }

    @Override
    public List<BlankForm.Room> rooms(Field field, Scope scope) {
        return List.of(
                new BlankForm.Boxes("", scope.message("fields.paper.date")),
                new BlankForm.Boxes(scope.message("fields.time"), scope.message("fields.paper.time")));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var day = DateParts.of(typed);
        var time = TimeText.parse(typed.text(TIME));
        if (day.isBlank() && typed.text(TIME).isEmpty()) {
            return Reading.blank();
        }
        var complaints = new ArrayList<>(day.complaints(false, scope));
        if (time.isEmpty()) {
            complaints.add(
                    Complaint.about(TIME, typed.text(TIME).isEmpty() ? "fields.time.missing" : "fields.time.wrong"));
        }
        return complaints.isEmpty()
                ? Reading.of(day.date().orElseThrow().atTime(time.orElseThrow()))
                : Reading.wrong(complaints);
    }

    @Override
    public Optional<Object> restore(Object stored) {
        try {
            return switch (stored) {
                case TemporalAccessor moment -> Optional.of(LocalDateTime.from(moment));
                case String text -> Optional.of(LocalDateTime.from(DateTimeFormatter.ISO_DATE_TIME.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var moment = (LocalDateTime) value;
        var complaints = new ArrayList<>(DateParts.checkWhen(field, moment.toLocalDate(), moment.toLocalDate(), scope));
        complaints.addAll(TimeText.check(field, TIME, moment.toLocalTime(), scope));
        return complaints;
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        var moment = (LocalDateTime) value;
        var typed = new HashMap<>(DateParts.typed(moment.toLocalDate()));
        typed.put(TIME, List.of(Display.time(moment.toLocalTime())));
        return typed;
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        return Display.moment((LocalDateTime) value, scope.locale());
    }
}
