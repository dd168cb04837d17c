package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.PersonId;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of deleted files: for those who lead a unit, and for those who operate or audit the house. */
@Service
@Transactional(readOnly = true)
public class DeletedFiles {
    private static final int MOST = 500;

    private final DeletionTable table;
    private final DailyHeads days;
    private final Permissions permissions;

    DeletedFiles(DeletionTable table, DailyHeads days, Permissions permissions) {
        this.table = table;
        this.days = days;
        this.permissions = permissions;
    }

    /** The newest first, five hundred at most, of the units this person leads or looks after. */
    public List<DeletionRecord> of(PersonId person) {
        var units = new HashSet<>(permissions.unitsWhere(person, Permission.DECIDE));
        units.addAll(permissions.unitsWhere(person, Permission.OPERATE));
        return table.of(units, MOST);
    }

    /** Whether a record is as it was written and fits what the days recorded of its file. */
    public boolean fits(DeletionRecord deleted) {
        return days.ownMisfit(deleted).isEmpty();
    }

    /**
     * Files that were there at the end of some day and are gone without a record: somebody deleted them behind our back.
     *
     * @throws de.amtsweg.authority.NotPermitted when this person does not operate the house
     */
    public List<FileId> vanished(PersonId operator) {
        permissions.require(operator, Permission.OPERATE);
        return table.vanished();
    }
}
