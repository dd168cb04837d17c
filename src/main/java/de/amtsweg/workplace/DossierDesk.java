package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.application.PersonQuery;
import de.amtsweg.application.PersonSearch;
import de.amtsweg.authority.NotPermitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may tell somebody what is known of them, and of which applications: heads those of their units, data protection those
 * of the whole authority.
 */
@Component
class DossierDesk {
    private final Permissions permissions;
    private final PersonSearch search;
    private final Applications applications;
    private final Journal journal;

    DossierDesk(Permissions permissions, PersonSearch search, Applications applications, Journal journal) {
        this.permissions = permissions;
        this.search = search;
        this.applications = applications;
        this.journal = journal;
    }

    /** @throws NotPermitted when it is none of this person's work */
    void require(PersonId person) {
        if (units(person).isEmpty()) {
            throw new NotPermitted(person, Permission.DISCLOSE, "any unit");
        }
    }

    List<Application> find(PersonId person, PersonQuery query) {
        require(person);
        return search.find(units(person), query);
    }

    /** Notes in each of the chosen applications that it is told of, and gives those the person may tell of. */
    @Transactional
    public List<Application> disclose(PersonId person, List<String> numbers) {
        require(person);
        var mine = units(person);
        var chosen = numbers.stream()
                .distinct()
                .flatMap(number -> applications.byNumber(number).stream())
                .filter(application -> application.unit().filter(mine::contains).isPresent())
                .toList();
        chosen.forEach(application ->
                journal.record(application.id(), actor(person, application), "dossier-made", Map.of(), List.of()));
        return chosen;
    }

    private Actor actor(PersonId person, Application application) {
        return application
                .unit()
                .filter(unit -> permissions.may(person, Permission.DECIDE, unit))
                .map(unit -> permissions.actor(person, Permission.DECIDE, unit))
                .orElseGet(() -> Actor.staff(person));
    }

    private Set<UnitId> units(PersonId person) {
        var units = new HashSet<>(permissions.unitsWhere(person, Permission.DECIDE));
        units.addAll(permissions.unitsWhere(person, Permission.DISCLOSE));
        return units;
    }
}
