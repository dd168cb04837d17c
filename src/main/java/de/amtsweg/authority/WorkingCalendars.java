package de.amtsweg.authority;

import de.amtsweg.shared.AuthorityId;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The working calendar of each authority, by the public holidays of its state. */
@Component
public class WorkingCalendars {
    private final Authorities authorities;
    private final Map<FederalState, WorkingCalendar> byState = new EnumMap<>(FederalState.class);

    WorkingCalendars(Authorities authorities) {
        this.authorities = authorities;
        var holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));
        for (var state : FederalState.values()) {
            byState.put(
                    state,
                    new WorkingCalendar(
                            day -> holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, state.calendarCode())));
        }
    }

    public WorkingCalendar of(AuthorityId authority) {
        return of(authorities.get(authority).state());
    }

    public WorkingCalendar of(FederalState state) {
        return java.util.Objects.requireNonNull(byState.get(state));
    }
}
