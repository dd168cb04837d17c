package de.amtsweg.authority;

import static org.mockito.Mockito.mock;

/** The working calendars of the states, without any authority. */
public final class TestCalendars {
    private static final WorkingCalendars CALENDARS = new WorkingCalendars(mock(Authorities.class));

    private TestCalendars() {}

    public static WorkingCalendar of(FederalState state) {
        return CALENDARS.of(state);
    }
}
