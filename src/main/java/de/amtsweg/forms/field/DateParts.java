package de.amtsweg.forms.field;

import de.amtsweg.forms.Complaint;
import de.amtsweg.forms.Display;
import de.amtsweg.forms.Field;
import de.amtsweg.forms.Scope;
import de.amtsweg.forms.Slot;
import de.amtsweg.forms.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tag, Monat and Jahr as somebody typed them. */
record DateParts(String day, String month, String year) {
    static final String DAY = "tag";
    static final String MONTH = "monat";
    static final String YEAR = "jahr";

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    static DateParts of(Typed typed) {
        return of(typed, "");
    }

    /** @param before where the parts stand in an answer of several dates, such as {@code von.} */
    static DateParts of(Typed typed, String before) {
        return new DateParts(typed.text(before + DAY), typed.text(before + MONTH), typed.text(before + YEAR));
    }

    static List<Slot> slots(Field field, boolean partial) {
        return slots(field, partial, "", field.required());
    }

    static List<Slot> slots(Field field, boolean partial, String before, boolean required) {
        boolean birth = field.property("autocomplete").filter("bday"::equals).isPresent();
        return List.of(
                Slot.part(before + DAY, "fields.date.day", birth ? "bday-day" : "", 10, required && !partial)
                        .numeric(),
                Slot.part(before + MONTH, "fields.date.month", birth ? "bday-month" : "", 10, required && !partial)
                        .numeric(),
                Slot.part(before + YEAR, "fields.date.year", birth ? "bday-year" : "", 10, required)
                        .numeric());
    }

    boolean isBlank() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** What is wrong with the parts; a partial date may lack the day, or day and month. */
    List<Complaint> complaints(boolean partial, Scope scope) {
        var complaints = new ArrayList<Complaint>();
        if (day.isEmpty() && !partial) {
            complaints.add(Complaint.about(DAY, "fields.date.day-missing"));
        } else if (!day.isEmpty() && number(day, 1, 31).isEmpty()) {
            complaints.add(Complaint.about(DAY, "fields.date.day-wrong"));
        }
        if (month.isEmpty() && (!partial || !day.isEmpty())) {
            complaints.add(Complaint.about(MONTH, "fields.date.month-missing"));
        } else if (!month.isEmpty() && number(month, 1, 12).isEmpty()) {
            complaints.add(Complaint.about(MONTH, "fields.date.month-wrong"));
        }
        if (year.isEmpty()) {
            complaints.add(Complaint.about(YEAR, "fields.date.year-missing"));
        } else if (year.length() != 4 || number(year, FIRST_YEAR, LAST_YEAR).isEmpty()) {
            complaints.add(Complaint.about(YEAR, "fields.date.year-wrong"));
        }
        if (complaints.isEmpty() && !day.isEmpty() && date().isEmpty()) {
            var yearMonth = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            complaints.add(Complaint.about(
                    DAY,
                    "fields.date.not-in-calendar",
                    "%02d.%02d.%s".formatted(Integer.parseInt(day), yearMonth.getMonthValue(), year),
                    Month.from(yearMonth).getDisplayName(TextStyle.FULL, scope.locale()) + " " + year,
                    yearMonth.lengthOfMonth()));
        }
        return complaints;
    }

    /** The date, when all parts are there and the calendar has it. */
    Optional<LocalDate> date() {
        var yearMonth = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        int dayOfMonth = Integer.parseInt(day);
        return yearMonth.isValidDay(dayOfMonth) ? Optional.of(yearMonth.atDay(dayOfMonth)) : Optional.empty();
    }

    /** A date as it was stored or computed. */
    static Optional<LocalDate> stored(Object stored) {
        try {
            return switch (stored) {
                case TemporalAccessor date -> Optional.of(LocalDate.from(date));
                case String text -> Optional.of(LocalDate.parse(text));
                default -> Optional.empty();
            };
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Map<String, List<String>> typed(LocalDate date) {
        return Map.of(
                DAY, List.of("%02d".formatted(date.getDayOfMonth())),
                MONTH, List.of("%02d".formatted(date.getMonthValue())),
                YEAR, List.of(String.valueOf(date.getYear())));
    }

    /** The rules about when: {@code min}, {@code max}, {@code past}, {@code future}, {@code disallowPassedDates}. */
    static List<Complaint> checkWhen(Field field, LocalDate first, LocalDate last, Scope scope) {
        var least = field.date("min", scope);
        var most = field.date("max", scope);
        if (least.isPresent() && last.isBefore(least.get())) {
            return List.of(rule("fields.date.min", Display.date(least.get(), scope.locale())));
        }
        if (most.isPresent() && first.isAfter(most.get())) {
            return List.of(rule("fields.date.max", Display.date(most.get(), scope.locale())));
        }
        if (field.isTrue("past", scope) && first.isAfter(scope.today())) {
            return List.of(rule("fields.date.past"));
        }
        if ((field.isTrue("future", scope) || field.isTrue("disallowPassedDates", scope))
                && last.isBefore(scope.today())) {
            return List.of(rule("fields.date.future"));
        }
        return List.of();
    }

    private static Complaint rule(String key, Object... arguments) {
        return new Complaint(DAY, key, List.of(arguments), true);
    }

    private static Optional<Integer> number(String text, int least, int most) {
        if (text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }
}
