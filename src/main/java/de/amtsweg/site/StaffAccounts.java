package de.amtsweg.site;

import de.amtsweg.authority.Duty;
import de.amtsweg.authority.Permissions;
import de.amtsweg.authority.Staff;
import de.amtsweg.shared.PersonId;
import java.util.Locale;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Members of staff as Spring Security wants to know them. */
class StaffAccounts implements UserDetailsService {
    private final Staff staff;
    private final Permissions permissions;

    StaffAccounts(Staff staff, Permissions permissions) {
        this.staff = staff;
        this.permissions = permissions;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        var person = person(name);
        var hash = staff.passwordHash(person)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody of this name may sign in"));
        var roles = permissions.dutiesOf(person).stream()
                .map(Duty::role)
                .map(Enum::name)
                .distinct();
        return User.withUsername(person.value())
                .password(hash)
                .roles(roles.toArray(String[]::new))
                .build();
    }

    private static PersonId person(String name) {
        try {
            return new PersonId(name.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noName) {
            throw new UsernameNotFoundException("Nobody has such a name");
        }
    }
}
