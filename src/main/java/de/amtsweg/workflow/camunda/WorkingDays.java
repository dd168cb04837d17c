package de.amtsweg.workflow.camunda;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.WorkingCalendar;
import de.amtsweg.authority.WorkingCalendars;
import de.amtsweg.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** The working calendar that counts for an application: of the authority in charge, or of ours until it is routed. */
@Component
class WorkingDays {
    private final Applications applications;
    private final Authorities authorities;
    private final WorkingCalendars calendars;

    WorkingDays(Applications applications, Authorities authorities, WorkingCalendars calendars) {
        this.applications = applications;
        this.authorities = authorities;
        this.calendars = calendars;
    }

    WorkingCalendar of(ApplicationId application) {
        return calendars.of(applications
                .get(application)
                .authority()
                .orElseGet(() -> authorities.ours().getFirst().id()));
    }
}
