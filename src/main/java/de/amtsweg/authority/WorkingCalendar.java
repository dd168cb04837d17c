package de.amtsweg.authority;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** On which days an authority works: not on Saturdays, Sundays and the holidays of its state. */
public final class WorkingCalendar {
    private final Predicate<LocalDate> isHoliday;

    WorkingCalendar(Predicate<LocalDate> isHoliday) {
        this.isHoliday = isHoliday;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHoliday.test(day);
    }

    /** The day itself when it is a working day, else the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        var candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The day on which this many whole working days have passed; the first day does not count (§ 187 BGB). */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        var end = day;
        for (int passed = 0; passed < workingDays; passed++) {
            end = onOrAfter(end.plusDays(1));
        }
        return end;
    }

    /** The end of a period of calendar days; an end on a day off moves to the next working day (§ 193 BGB). */
    public LocalDate plusDays(LocalDate day, int days) {
        return onOrAfter(day.plusDays(days));
    }
}
