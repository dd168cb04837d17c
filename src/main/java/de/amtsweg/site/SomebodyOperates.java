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
    private final SignInServices services;

    SomebodyOperates(Staff staff, SignInServices services) {
        this.staff = staff;
        this.services = services;
    }

    @Override
    public List<String> problems() {
        boolean somebody = staff.all().stream()
                .filter(StaffMember::active)
                .filter(member -> member.has(Role.OPERATOR))
                .anyMatch(member -> !services.all().isEmpty()
                        || staff.passwordHash(member.id()).isPresent());
        return somebody
                ? List.of()
                : List.of("Nobody could sign in to let others in. Name a person with the role OPERATOR in a file of"
                        + " amtsweg.authority.directory.files, with a passwordHash unless people sign in with a service of"
                        + " yours (spring.security.oauth2.client).");
    }
}
