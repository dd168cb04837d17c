package de.amtsweg.forms.field;

import de.amtsweg.forms.BlankForm;
import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Display;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.FieldType;
import de.amtsweg.forms.Reading;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From one day to another; with the property {@code amtsweg.open}, the end may be left out. */
@Component
class PeriodField implements FieldType {
    private static final String FROM = "von";
    private static final String TO = "bis";

    @Override
    public String name() {
        return "period";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        var slots = new ArrayList<>(DateParts.slots(field, false, FROM + ".", field.required()));
        slots.addAll(DateParts.slots(field, false, TO + ".", field.required() && !isOpen(field, scope)));
        return slots;
    }

    @Override
    public List<BlankForm.Room> rooms(Field field, Scope scope) {
        return List.of(
                new BlankForm.Boxes(scope.message("fields.period.von"), scope.message("fields.paper.date")),
                new BlankForm.Boxes(scope.message("fields.period.bis"), scope.message("fields.paper.date")));
    }

    @Override
    public Reading read(Field field, Typed typed, Scope scope) {
        var from = DateParts.of(typed, FROM + ".");
        var to = DateParts.of(typed, TO + ".");
        if (from.isBlank() && to.isBlank()) {
            return Reading.blank();
        }
        var complaints = new ArrayList<>(within(FROM, from.complaints(false, scope)));
        if (!to.isBlank() || !isOpen(field, scope)) {
            complaints.addAll(within(TO, to.complaints(false, scope)));
        }
        if (!complaints.isEmpty()) {
            return Reading.wrong(complaints);
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put(FROM, from.date().orElseThrow());
        if (!to.isBlank()) {
            answer.put(TO, to.date().orElseThrow());
        }
        return Reading.of(answer);
    }

    @Override
    public Optional<Object> restore(Object stored) {
        if (!(stored instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var answer = new LinkedHashMap<String, Object>();
        for (var part : List.of(FROM, TO)) {
            Optional.ofNullable(map.get(part)).flatMap(DateParts::stored).ifPresent(date -> answer.put(part, date));
        }
        return answer.containsKey(FROM) ? Optional.of(answer) : Optional.empty();
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        var from = from(value);
        var to = to(value);
        if (to.isEmpty()) {
            return isOpen(field, scope)
                    ? within(FROM, DateParts.checkWhen(field, from, from, scope))
                    : List.of(Complaint.about(TO + "." + DateParts.DAY, "fields.period.end-missing"));
        }
        if (to.get().isBefore(from)) {
            return List.of(Complaint.about(
                    TO + "." + DateParts.DAY, "fields.period.order", Display.date(from, scope.locale())));
        }
        var complaints = new ArrayList<>(within(FROM, DateParts.checkWhen(field, from, from, scope)));
        complaints.addAll(within(TO, DateParts.checkWhen(field, to.get(), to.get(), scope)));
        return complaints;
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        var typed = new HashMap<String, List<String>>();
        DateParts.typed(from(value)).forEach((part, text) -> typed.put(FROM + "." + part, text));
        to(value)
                .map(DateParts::typed)
                .ifPresent(parts -> parts.forEach((part, text) -> typed.put(TO + "." + part, text)));
        return typed;
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        var from = Display.date(from(value), scope.locale());
        return to(value)
                .map(to -> scope.message("fields.period.both", from, Display.date(to, scope.locale())))
                .orElseGet(() -> scope.message("fields.period.open", from));
    }

    @Override
    public List<String> answerParts() {
        return List.of(FROM, TO);
    }

    private static boolean isOpen(Field field, Scope scope) {
        return field.isTrue("open", scope);
    }

    private static LocalDate from(Object value) {
        return (LocalDate) Objects.requireNonNull(((Map<?, ?>) value).get(FROM));
    }

    private static Optional<LocalDate> to(Object value) {
        return Optional.ofNullable((LocalDate) ((Map<?, ?>) value).get(TO));
    }

    private static List<Complaint> within(String part, List<Complaint> complaints) {
        return complaints.stream()
                .map(complaint -> new Complaint(
                        part + "." + complaint.part(), complaint.key(), complaint.arguments(), complaint.ofRule()))
                .toList();
    }
}
