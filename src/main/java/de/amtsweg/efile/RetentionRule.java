package de.amtsweg.efile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * From when the period of a case runs. The one place that says so:
 *
 * <ul>
 *   <li>It runs from the day of the event its service names, but not before the case was closed. An open case, and one that
 *       was opened again, has no period.
 *   <li>An announced event ({@link #ANNOUNCED}) counts for every case of the file that was open or closed by then: whoever
 *       deregisters a business ends the period of its registration. What was announced before a case began says nothing
 *       about it.
 *   <li>Any other word is a line of the journal ({@code case-closed}, {@code notice-received}) and counts for its own case
 *       alone.
 *   <li>When an event happened twice, the later day counts.
 * </ul>
 */
final class RetentionRule {
    /** The journal's word for an event of life a model or the head of the unit announces; its details say which, and when. */
    static final String ANNOUNCED = "event-announced";

    static final String EVENT = "event";
    static final String NAME = "name";
    static final String DAY = "on";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private RetentionRule() {}

    static Optional<LocalDate> start(CaseFile one, String event, List<DiaryEntry> diary) {
        return one.closedAt()
                .map(RetentionRule::day)
                .flatMap(closed -> diary.stream()
                        .flatMap(entry -> happened(one, event, entry).stream())
                        .max(LocalDate::compareTo)
                        .map(day -> day.isBefore(closed) ? closed : day));
    }

    private static Optional<LocalDate> happened(CaseFile one, String event, DiaryEntry entry) {
        if (entry.type().equals(ANNOUNCED)) {
            return event.equals(entry.details().get(EVENT)) && !entry.at().isBefore(one.openedAt())
                    ? Optional.of(LocalDate.parse(
                            entry.details().getOrDefault(DAY, day(entry.at()).toString())))
                    : Optional.empty();
        }
        return entry.caseId().equals(one.id()) && entry.type().equals(event)
                ? Optional.of(day(entry.at()))
                : Optional.empty();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
