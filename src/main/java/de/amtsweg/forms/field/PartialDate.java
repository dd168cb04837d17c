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
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A date of birth of which only the month and year, or only the year, may be known. */
@Component
class PartialDate implements FieldType {
    private static final Pattern KNOWN_IN_PART = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

    @Override
    public String name() {
        return "partial-date";
    }

    @Override
    public boolean municipal() {
        return true;
    }

    @Override
    public List<Slot> slots(Field field, Scope scope) {
        return DateParts.slots(field, true);
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
        var complaints = parts.complaints(true, scope);
        if (!complaints.isEmpty()) {
            return Reading.wrong(complaints);
        }
        if (!parts.day().isEmpty()) {
            return Reading.of(parts.date().orElseThrow());
        }
        return Reading.of(
                parts.month().isEmpty()
                        ? parts.year()
                        : "%s-%02d".formatted(parts.year(), Integer.parseInt(parts.month())));
    }

    @Override
    public Optional<Object> restore(Object stored) {
        if (stored instanceof LocalDate) {
            return Optional.of(stored);
        }
        var text = stored instanceof Number number ? number.toString() : stored instanceof String s ? s : "";
        if (KNOWN_IN_PART.matcher(text).matches()) {
            return Optional.of(text);
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    @Override
    public List<Complaint> check(Field field, Object value, Scope scope) {
        if (value instanceof LocalDate date) {
            return DateParts.checkWhen(field, date, date, scope);
        }
        var parts = value.toString().split("-");
        int year = Integer.parseInt(parts[0]);
        var first = YearMonth.of(year, parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
        var last = parts.length > 1 ? first : YearMonth.of(year, 12);
        return DateParts.checkWhen(field, first.atDay(1), last.atEndOfMonth(), scope);
    }

    @Override
    public Map<String, List<String>> typed(Object value, Locale locale) {
        var parts = value.toString().split("-");
        return Map.of(
                DateParts.DAY, List.of(parts.length > 2 ? parts[2] : ""),
                DateParts.MONTH, List.of(parts.length > 1 ? parts[1] : ""),
                DateParts.YEAR, List.of(parts[0]));
    }

    @Override
    public String display(Field field, Object value, Scope scope) {
        if (value instanceof LocalDate date) {
            return Display.date(date, scope.locale());
        }
        var parts = value.toString().split("-");
        return parts.length > 1 ? parts[1] + "." + parts[0] : parts[0];
    }
}
