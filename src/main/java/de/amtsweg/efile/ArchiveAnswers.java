package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.PersonId;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers of the archive that somebody has to look at: until their file is taken out of the folder, or is read after all. */
@Service
@Transactional(readOnly = true)
public class ArchiveAnswers {
    private static final int MOST = 200;

    private final AnswerTable table;
    private final AnswerFolder folder;
    private final Permissions permissions;

    ArchiveAnswers(AnswerTable table, AnswerFolder folder, Permissions permissions) {
        this.table = table;
        this.folder = folder;
        this.permissions = permissions;
    }

    /** Whether the archive answers by message at all. */
    public boolean areExpected() {
        return folder.isSetUp();
    }

    /** For those who lead a unit, and those who operate the house. */
    public List<RefusedAnswer> refused(PersonId person) {
        var units = new HashSet<>(permissions.unitsWhere(person, Permission.DECIDE));
        units.addAll(permissions.unitsWhere(person, Permission.OPERATE));
        return table.refused(units, MOST).stream()
                .filter(answer -> folder.isRefused(answer.fileName()))
                .toList();
    }
}
