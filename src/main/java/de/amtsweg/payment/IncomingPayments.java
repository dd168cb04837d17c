package de.amtsweg.payment;

import de.amtsweg.authority.Permission;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;

/** What the treasury says it received, read from its files. */
@Service
public class IncomingPayments {
    private final IncomingFolder folder;
    private final Counters counters;

    IncomingPayments(IncomingFolder folder, Counters counters) {
        this.folder = folder;
        this.counters = counters;
    }

    /** Reads the files that lie in the folder; one that cannot be read stays there, and the others are read nevertheless. */
    public void read() {
        folder.readAll();
    }

    /** @throws de.amtsweg.authority.NotPermitted when that person does not work for this authority */
    public IncomingReport upload(AuthorityId authority, PersonId person, byte[] file) {
        counters.actor(person, Permission.WORK_TASKS, authority);
        return folder.take(authority, file);
    }

    /** Those of our authorities whose cash desk this person works at. */
    public List<AuthorityId> authoritiesOf(PersonId person) {
        return counters.authoritiesWhere(person, Permission.WORK_TASKS);
    }

    /** Names of files nothing was read of. */
    public List<String> refusedFiles(PersonId person) {
        return authoritiesOf(person).stream()
                .flatMap(authority -> folder.refused(authority).stream())
                .toList();
    }
}
