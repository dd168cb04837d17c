package de.amtsweg.efile;

import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.efile.PlanProblem.Kind;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over file plans, whole or not at all. A unit under which there are files stays in the plan. */
@Service
@Transactional
public class PlanImport {
    private final PlanRows rows;
    private final FilePlan plan;
    private final Archive archive;
    private final Permissions permissions;

    PlanImport(PlanRows rows, FilePlan plan, Archive archive, Permissions permissions) {
        this.rows = rows;
        this.plan = plan;
        this.archive = archive;
        this.permissions = permissions;
    }

    /**
     * Makes this the plan of the authority; nothing changes when there are problems.
     *
     * @throws de.amtsweg.authority.NotPermitted when this is no operator
     */
    public List<PlanProblem> take(PersonId operator, AuthorityId authority, byte[] content) {
        permissions.require(operator, Permission.OPERATE);
        var file = PlanFile.read(content);
        return file.problems().isEmpty() ? replace(authority, file.units(), file.units()) : file.problems();
    }

    /** Goes back to the plan of the settings. */
    public List<PlanProblem> drop(PersonId operator, AuthorityId authority) {
        permissions.require(operator, Permission.OPERATE);
        return replace(authority, plan.standard(authority), Map.of());
    }

    private List<PlanProblem> replace(AuthorityId authority, Map<String, String> future, Map<String, String> kept) {
        var lost = archive.unitsInUse(authority).stream()
                .filter(unit -> !future.containsKey(unit))
                .map(unit -> new PlanProblem(0, Kind.IN_USE, unit))
                .toList();
        if (lost.isEmpty()) {
            rows.replace(authority, kept);
        }
        return lost;
    }
}
