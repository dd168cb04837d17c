package de.amtsweg.payment;

import de.amtsweg.application.Applications;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Unit;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Optional;
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
        return authorityOf(application)
                .flatMap(authority -> unitWhere(clerk, Permission.WORK_TASKS, authority))
                .orElseThrow(() -> new NotPermitted(clerk, Permission.WORK_TASKS, "the fee of " + application));
    }

    /** @throws NotPermitted when the clerk may not do this in any unit of that authority */
    Actor actor(PersonId clerk, Permission permission, AuthorityId authority) {
        var unit = unitWhere(clerk, permission, authority)
                .orElseThrow(() -> new NotPermitted(clerk, permission, "the treasury of " + authority));
        return permissions.actor(clerk, permission, unit.id());
    }

    /** Those of our authorities in which the clerk may do this somewhere. */
    List<AuthorityId> authoritiesWhere(PersonId clerk, Permission permission) {
        return authorities.ours().stream()
                .map(Authority::id)
                .filter(authority -> unitWhere(clerk, permission, authority).isPresent())
                .toList();
    }

    Optional<AuthorityId> authorityOf(ApplicationId application) {
        return applications.get(application).authority();
    }

    private Optional<Unit> unitWhere(PersonId clerk, Permission permission, AuthorityId authority) {
        var units = permissions.unitsWhere(clerk, permission);
        return authorities.unitsOf(authority).stream()
                .filter(unit -> units.contains(unit.id()))
                .findFirst();
    }

    Actor actor(PersonId clerk, Unit unit) {
        return permissions.actor(clerk, Permission.WORK_TASKS, unit.id());
    }
}
