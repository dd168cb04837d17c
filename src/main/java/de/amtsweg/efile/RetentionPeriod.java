package de.amtsweg.efile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long one case is kept: so many years, counted from the event its service names.
 *
 * @param reference of the case
 * @param started the day from which the period runs; empty while the case is open or the event has not happened
 */
public record RetentionPeriod(
        String reference, int years, RetentionEvent event, boolean caseOpen, Optional<LocalDate> started) {
    /**
     * The last day of the period. Municipal practice: a period begins with the end of the calendar year in which its event
     * happened, and so it always ends on 31 December; whether the event fell on 29 February plays no part.
     */
    public Optional<LocalDate> endsOn() {
        return started.map(day -> LocalDate.of(day.getYear() + years, 12, 31));
    }
}
