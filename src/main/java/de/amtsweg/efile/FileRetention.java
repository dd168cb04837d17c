package de.amtsweg.efile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long a file is kept: until the periods of all its cases are over, and not before the register entry it belongs to is
 * no longer kept up (PStG § 7).
 *
 * @param registerUntil the last day on which the register entry is kept up, when the file belongs to one
 */
public record FileRetention(List<RetentionPeriod> cases, Optional<LocalDate> registerUntil) {
    public FileRetention {
        cases = List.copyOf(cases);
    }

    /** Where the file stands. */
    public enum State {
        CASE_OPEN,
        EVENT_MISSING,
        RUNNING,
        OVER
    }

    /** The last day on which the file is kept; empty as long as one of its cases has no end. */
    public Optional<LocalDate> endsOn() {
        if (cases.isEmpty() || cases.stream().anyMatch(one -> one.endsOn().isEmpty())) {
            return Optional.empty();
        }
        return Stream.concat(cases.stream().flatMap(one -> one.endsOn().stream()), registerUntil.stream())
                .max(LocalDate::compareTo);
    }

    public State state(LocalDate today) {
        if (cases.stream().anyMatch(RetentionPeriod::caseOpen)) {
            return State.CASE_OPEN;
        }
        return endsOn().map(end -> end.isBefore(today) ? State.OVER : State.RUNNING)
                .orElse(State.EVENT_MISSING);
    }

    /** The events that still have to happen before a period can run. */
    public List<RetentionEvent> missingEvents() {
        return events(
                cases.stream().filter(one -> !one.caseOpen() && one.started().isEmpty()));
    }

    /** The events the services of this file name, each once. */
    public List<RetentionEvent> events() {
        return events(cases.stream());
    }

    /** The event of this key, when one of the services names it. */
    Optional<RetentionEvent> event(String key) {
        return events().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static List<RetentionEvent> events(Stream<RetentionPeriod> cases) {
        return cases
                .map(RetentionPeriod::event)
                .collect(Collectors.toMap(RetentionEvent::key, Function.identity(), (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }
}
