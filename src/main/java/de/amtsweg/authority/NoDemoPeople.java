package de.amtsweg.authority;

import java.util.List;
import org.springframework.stereotype.Component;

/** Production has no demo accounts: their passwords stand in the README. */
@Component
class NoDemoPeople implements ProductionCheck {
    private final Staff staff;

    NoDemoPeople(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<String> problems() {
        var names = staff.demoAccounts().stream().map(Object::toString).toList();
        return names.isEmpty()
                ? List.of()
                : List.of("The database has demo accounts (" + String.join(", ", names)
                        + "). Use a database of its own for production.");
    }
}
