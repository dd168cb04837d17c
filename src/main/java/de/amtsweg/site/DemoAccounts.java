package de.amtsweg.site;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Installation;
import de.amtsweg.authority.Role;
import de.amtsweg.authority.Staff;
import de.amtsweg.authority.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people of the demo town with their public passwords; nobody where real people are served. */
@Component
class DemoAccounts {
    private final Installation installation;
    private final Staff staff;
    private final Authorities authorities;

    DemoAccounts(Installation installation, Staff staff, Authorities authorities) {
        this.installation = installation;
        this.staff = staff;
        this.authorities = authorities;
    }

    /** What somebody needs to sign in, and as whom. */
    record DemoAccount(String signInName, String password, String name, List<DemoDuty> duties) {}

    /** A role and the name of the unit. */
    record DemoDuty(Role role, String unit) {}

    List<DemoAccount> all() {
        if (!installation.demo()) {
            return List.of();
        }
        return staff.demoAccounts().stream()
                .flatMap(id -> staff.find(id).stream())
                .filter(StaffMember::active)
                .map(this::account)
                .toList();
    }

    private DemoAccount account(StaffMember member) {
        var duties = member.duties().stream()
                .map(duty ->
                        new DemoDuty(duty.role(), authorities.unit(duty.unit()).name()))
                .toList();
        return new DemoAccount(member.id().value(), member.id() + "-demo", member.name(), duties);
    }
}
