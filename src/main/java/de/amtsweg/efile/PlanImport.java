package de.amtsweg.efile;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.Catalogue;
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
    private final Authorities authorities;
    private final Catalogue catalogue;

    PlanImport(
            PlanRows rows,
            FilePlan plan,
            Archive archive,
            Permissions permissions,
            Authorities authorities,
            Catalogue catalogue) {
        this.rows = rows;
        this.plan = plan;
        this.archive = archive;
        this.permissions = permissions;
        this.authorities = authorities;
        this.catalogue = catalogue;
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

    /** Published services this authority is in charge of, and whose files have no place in its plan. */
    @Transactional(readOnly = true)
    public List<AdministrativeService> homeless(AuthorityId authority) {
        return catalogue.published().stream()
                .filter(service -> plan.lacks(authority, service))
                .filter(service -> authorities.oursInChargeOf(service.key()).stream()
                        .anyMatch(one -> one.id().equals(authority)))
                .toList();
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
