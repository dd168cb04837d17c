package de.amtsweg.efile;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.PackageGate;
import de.amtsweg.catalogue.PackageProblem;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.catalogue.ServicePackage;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every authority of ours that is in charge of a service can file what comes of it. */
@Component
@Order(40)
class PlanGate implements PackageGate {
    private final Authorities authorities;
    private final FilePlan plan;

    PlanGate(Authorities authorities, FilePlan plan) {
        this.authorities = authorities;
        this.plan = plan;
    }

    @Override
    public List<PackageProblem> problemsOf(ServicePackage candidate, ServicePackage sharedParts) {
        if (candidate.key().equals(Packages.SHARED_PARTS)) {
            return List.of();
        }
        return candidate.described().stream()
                .flatMap(service -> authorities.oursInChargeOf(service.key()).stream()
                        .filter(authority -> plan.lacks(authority.id(), service))
                        .map(authority -> problem(service, authority)))
                .toList();
    }

    private static PackageProblem problem(AdministrativeService service, Authority authority) {
        return new PackageProblem(
                "service.yaml",
                "file.planUnit",
                "Der Aktenplan von „%s“ hat keine Stelle „%s“. Akten könnten nicht angelegt werden."
                        .formatted(authority.name(), service.file().planUnit()),
                "Nennen Sie eine Stelle des Aktenplans, oder lassen Sie die Stelle unter Betrieb → Aktenpläne aufnehmen.");
    }
}
