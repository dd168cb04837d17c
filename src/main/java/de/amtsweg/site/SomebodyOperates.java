package de.amtsweg.site;

import de.amtsweg.authority.ProductionCheck;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody has to be able to get in and to let others in. */
@Component
class SomebodyOperates implements ProductionCheck {
    private final Staff staff;

    SomebodyOperates(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<String> problems() {
        boolean somebody = staff.all().stream()
                .filter(StaffMember::active)
                .filter(member -> member.has(Role.OPERATOR))
                .anyMatch(member -> staff.passwordHash(member.id()).isPresent());
        return somebody
                ? List.of()
                : List.of("Nobody could sign in to let others in. Name a person with the role OPERATOR and a"
                        + " passwordHash in a file of amtsweg.authority.directory.files.");
    }
}
