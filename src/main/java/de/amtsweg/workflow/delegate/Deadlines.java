package de.amtsweg.workflow.delegate;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.WorkingCalendars;
import de.amtsweg.shared.ApplicationId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;

/** Counts periods from today in the calendar of the authority in charge. */
@Component
class Deadlines {
    private final Applications applications;
    private final Authorities authorities;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Deadlines(Applications applications, Authorities authorities, WorkingCalendars calendars, Clock clock) {
        this.applications = applications;
        this.authorities = authorities;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The day on which a period of calendar days ends, moved to the next working day. */
    LocalDate after(ApplicationId id, Period period) {
        var authority = applications
                .get(id)
                .authority()
                .orElseGet(() -> authorities.ours().getFirst().id());
        return calendars.of(authority).onOrAfter(LocalDate.now(clock).plus(period));
    }
}
