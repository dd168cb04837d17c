package de.amtsweg.workflow.camunda;

import de.amtsweg.authority.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.AbstractMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ends of periods, by their length: {@code P7D} (calendar days; an end on a day off moves to the next working day) or
 * {@code 3WD} (working days). Written as models' timers and due dates need it: the last minute of that day.
 */
final class Periods extends AbstractMap<String, Object> {
    private static final Pattern WORKING_DAYS = Pattern.compile("(\\d{1,3})WD");

    private final LocalDate start;
    private final WorkingCalendar calendar;
    private final ZoneId zone;

    Periods(LocalDate start, WorkingCalendar calendar, ZoneId zone) {
        this.start = start;
        this.calendar = calendar;
        this.zone = zone;
    }

    static boolean isLength(String length) {
        try {
            return WORKING_DAYS.matcher(length).matches()
                    || !Period.parse(length).isNegative();
        } catch (DateTimeParseException noPeriod) {
            return false;
        }
    }

    @Override
    public String get(@Nullable Object length) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                end(String.valueOf(length)).atTime(LocalTime.of(23, 59)).atZone(zone));
    }

    private LocalDate end(String length) {
        if (!isLength(length)) {
            throw new IllegalArgumentException("Not a period: " + length);
        }
        var workingDays = WORKING_DAYS.matcher(length);
        return workingDays.matches()
                ? calendar.plusWorkingDays(start, Integer.parseInt(workingDays.group(1)))
                : calendar.onOrAfter(start.plus(Period.parse(length)));
    }

    @Override
    public boolean containsKey(@Nullable Object length) {
        return length instanceof String text && isLength(text);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return Set.of();
    }
}
