package de.amtsweg.authority;

import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who works for an authority.
 *
 * @param deputy who stands in while this member is away; in force for as long as it is set
 * @param active may sign in
 */
public record StaffMember(
        PersonId id, String name, String email, List<Duty> duties, Optional<PersonId> deputy, boolean active) {
    public StaffMember {
        duties = List.copyOf(duties);
    }

    public boolean has(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean has(Role role, UnitId unit) {
        return duties.contains(new Duty(role, unit));
    }
}
