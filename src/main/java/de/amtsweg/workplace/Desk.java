package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Applications;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.TaskList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which applications a member of staff may look into: those of their units, and those with a task for them. */
@Component
class Desk {
    private final Applications applications;
    private final Permissions permissions;
    private final TaskList tasks;

    Desk(Applications applications, Permissions permissions, TaskList tasks) {
        this.applications = applications;
        this.permissions = permissions;
        this.tasks = tasks;
    }

    /** @throws NotFound when there is no such application, or it is none of this person's business */
    Application open(String number, PersonId person) {
        return applications
                .byNumber(number)
                .filter(application -> mayRead(application, person))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound when it is none of this person's business */
    Application open(ApplicationId id, PersonId person) {
        return applications
                .find(id)
                .filter(application -> mayRead(application, person))
                .orElseThrow(NotFound::new);
    }

    Optional<Application> find(String number, PersonId person) {
        return applications.byNumber(number).filter(application -> mayRead(application, person));
    }

    private boolean mayRead(Application application, PersonId person) {
        return application
                        .unit()
                        .filter(unit -> permissions.may(person, Permission.READ_FILES, unit))
                        .isPresent()
                || !tasks.of(application.id(), person).isEmpty();
    }

    /** @throws NotFound when the person does not work on it */
    Application work(String number, PersonId person) {
        var application = open(number, person);
        if (!mayWork(application, person)) {
            throw new NotFound();
        }
        return application;
    }

    /** Whether the person works on this application's cases, and may record what came on paper. */
    boolean mayWork(Application application, PersonId person) {
        return application
                        .unit()
                        .filter(unit -> permissions.may(person, Permission.WORK_TASKS, unit))
                        .isPresent()
                || !tasks.of(application.id(), person).isEmpty();
    }
}
