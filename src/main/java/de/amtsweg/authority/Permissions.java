package de.amtsweg.authority;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may do what: permission = role × unit. Asked by modules, not by pages. A deputy may do the work on cases of those
 * who named them, one step far; administration is never passed on to a deputy.
 */
@Component
public class Permissions {
    private final Staff staff;
    private final Authorities authorities;

    Permissions(Staff staff, Authorities authorities) {
        this.staff = staff;
        this.authorities = authorities;
    }

    /** Whether somebody may do this in this unit. */
    public boolean may(PersonId person, Permission permission, UnitId unit) {
        return unitsWhere(person, permission).contains(unit);
    }

    /** Whether somebody may do this anywhere. */
    public boolean may(PersonId person, Permission permission) {
        return duties(person).anyMatch(duty -> allows(duty, permission))
                || inherited(person, permission).anyMatch(duty -> allows(duty, permission));
    }

    /** @throws NotPermitted when somebody may not do this in this unit */
    public void require(PersonId person, Permission permission, UnitId unit) {
        if (!may(person, permission, unit)) {
            throw new NotPermitted(person, permission, unit);
        }
    }

    /** @throws NotPermitted when somebody may do this nowhere */
    public void require(PersonId person, Permission permission) {
        if (!may(person, permission)) {
            throw new NotPermitted(person, permission, "any unit");
        }
    }

    /** The units in which somebody may do this; administration reaches every unit of the authority. */
    public Set<UnitId> unitsWhere(PersonId person, Permission permission) {
        var units = new HashSet<UnitId>();
        Stream.concat(duties(person), inherited(person, permission))
                .filter(duty -> allows(duty, permission))
                .forEach(duty -> units.addAll(reach(duty, permission)));
        return units;
    }

    /** Everybody who may do this somewhere in this authority, deputies included. */
    public Set<PersonId> whoMay(Permission permission, AuthorityId authority) {
        var roles = Stream.of(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .toList();
        return staff.fulfilling(roles, authority, permission.isCaseWork());
    }

    /** The duties somebody fulfils today: their own, and as a deputy the case work of those who are away. */
    public Set<Duty> dutiesOf(PersonId person) {
        return Stream.concat(duties(person), inherited(person, Permission.WORK_TASKS))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who acts when somebody does this in this unit: they themselves, or they for a colleague who is away. */
    public Actor actor(PersonId person, Permission permission, UnitId unit) {
        require(person, permission, unit);
        if (duties(person)
                .anyMatch(duty ->
                        allows(duty, permission) && reach(duty, permission).contains(unit))) {
            return Actor.staff(person);
        }
        Optional<PersonId> absent = staff.representedBy(person).stream()
                .filter(member -> member.duties().stream()
                        .anyMatch(
                                duty -> allows(duty, permission) && duty.unit().equals(unit)))
                .map(StaffMember::id)
                .findFirst();
        return absent.map(away -> Actor.deputy(person, away)).orElseGet(() -> Actor.staff(person));
    }

    private Stream<Duty> duties(PersonId person) {
        return staff.find(person).filter(StaffMember::active).stream().flatMap(member -> member.duties().stream());
    }

    private Stream<Duty> inherited(PersonId deputy, Permission permission) {
        if (!permission.isCaseWork()
                || staff.find(deputy).filter(StaffMember::active).isEmpty()) {
            return Stream.empty();
        }
        return staff.representedBy(deputy).stream()
                .flatMap(member -> member.duties().stream())
                .filter(duty -> duty.role().permissions().stream().anyMatch(Permission::isCaseWork));
    }

    private static boolean allows(Duty duty, Permission permission) {
        return duty.role().permissions().contains(permission);
    }

    private Set<UnitId> reach(Duty duty, Permission permission) {
        if (permission.isCaseWork()) {
            return Set.of(duty.unit());
        }
        return authorities.findUnit(duty.unit()).stream()
                .flatMap(unit -> authorities.unitsOf(unit.authority()).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
    }
}
