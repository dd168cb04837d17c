package de.amtsweg.payment;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Unit;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who may take cash: whoever works on cases in some unit of the authority in charge, its treasury among them. */
@Component
class Counters {
    private final Applications applications;
    private final Authorities authorities;
    private final Permissions permissions;

    Counters(Applications applications, Authorities authorities, Permissions permissions) {
        this.applications = applications;
        this.authorities = authorities;
        this.permissions = permissions;
    }

    /** @throws NotPermitted when the clerk works in no unit of that authority */
    Unit unitOf(PersonId clerk, ApplicationId application) {
        var units = permissions.unitsWhere(clerk, Permission.WORK_TASKS);
        return applications.get(application).authority().stream()
                .flatMap(authority -> authorities.unitsOf(authority).stream())
                .filter(unit -> units.contains(unit.id()))
                .findFirst()
                .orElseThrow(() -> new NotPermitted(clerk, Permission.WORK_TASKS, "the fee of " + application));
    }

    Actor actor(PersonId clerk, Unit unit) {
        return permissions.actor(clerk, Permission.WORK_TASKS, unit.id());
    }
}
