package de.amtsweg.workflow.camunda;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How role and unit become one word of the engine: {@code CLERK@musterstadt.gewerbeamt} is the candidate group of a task.
 * So one indexed query finds what somebody may work on.
 */
@Component
class TaskGroups {
    private static final String AT = "@";

    private final Permissions permissions;

    TaskGroups(Permissions permissions) {
        this.permissions = permissions;
    }

    static String name(String role, UnitId unit) {
        return role + AT + unit;
    }

    static Optional<UnitId> unitOf(String group) {
        int at = group.indexOf(AT);
        return at < 0 ? Optional.empty() : Optional.of(new UnitId(group.substring(at + 1)));
    }

    /** In whose name somebody finishes a task of these groups: their own, or that of a colleague who is away. */
    Actor actor(PersonId person, List<String> candidates) {
        for (var group : candidates) {
            var permission = group.startsWith("HEAD") ? Permission.DECIDE : Permission.WORK_TASKS;
            var unit = unitOf(group).filter(one -> permissions.may(person, permission, one));
            if (unit.isPresent()) {
                return permissions.actor(person, permission, unit.get());
            }
        }
        return Actor.staff(person);
    }

    List<String> of(PersonId person) {
        var groups = new ArrayList<String>();
        permissions.unitsWhere(person, Permission.WORK_TASKS).forEach(unit -> groups.add(name("CLERK", unit)));
        permissions.unitsWhere(person, Permission.DECIDE).forEach(unit -> groups.add(name("HEAD", unit)));
        return groups;
    }
}
