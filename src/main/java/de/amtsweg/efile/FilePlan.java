package de.amtsweg.efile;

import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.shared.AuthorityId;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The file plans (Aktenplan): under which number an authority files what. It is the one it has imported, or else the one
 * its settings name, or else the one of the installation.
 */
@Component
public class FilePlan {
    private final Map<String, String> shipped;
    private final Map<String, Map<String, String>> named = new HashMap<>();
    private final PlanRows imported;

    FilePlan(EFileSettings settings, PlanRows imported) {
        this.imported = imported;
        this.shipped = read(settings.filePlan());
        settings.authorities()
                .forEach((authority, different) ->
                        Optional.ofNullable(different.filePlan()).ifPresent(file -> named.put(authority, read(file))));
    }

    /** Where the plan of an authority comes from. */
    public enum Origin {
        IMPORTED,
        NAMED,
        SHIPPED
    }

    public Origin origin(AuthorityId authority) {
        if (imported.hasPlan(authority)) {
            return Origin.IMPORTED;
        }
        return named.containsKey(authority.value()) ? Origin.NAMED : Origin.SHIPPED;
    }

    /** The plan of an authority, in order. */
    public List<PlanUnit> units(AuthorityId authority) {
        return plan(authority).entrySet().stream()
                .map(unit -> new PlanUnit(unit.getKey(), unit.getValue()))
                .toList();
    }

    /** What an authority files under this unit. */
    public Optional<String> title(AuthorityId authority, String unit) {
        return imported.title(authority, unit)
                .or(() -> imported.hasPlan(authority)
                        ? Optional.empty()
                        : Optional.ofNullable(standard(authority).get(unit)));
    }

    /** @throws IllegalArgumentException when the authority's plan has no such unit */
    void require(AuthorityId authority, String unit) {
        if (title(authority, unit).isEmpty()) {
            throw new IllegalArgumentException("The file plan of %s has no unit '%s'. It has %s"
                    .formatted(
                            authority,
                            unit,
                            plan(authority).keySet().stream().limit(100).toList()));
        }
    }

    /** Whether this authority has nowhere to file what comes of this service. */
    boolean lacks(AuthorityId authority, AdministrativeService service) {
        return title(authority, service.file().planUnit()).isEmpty();
    }

    /** The plan of an authority that has imported none. */
    Map<String, String> standard(AuthorityId authority) {
        return named.getOrDefault(authority.value(), shipped);
    }

    private Map<String, String> plan(AuthorityId authority) {
        var own = imported.units(authority);
        return own.isEmpty() ? standard(authority) : own;
    }

    private static Map<String, String> read(Resource file) {
        try {
            var read = PlanFile.read(file.getContentAsByteArray());
            if (!read.problems().isEmpty()) {
                throw new IllegalArgumentException(
                        "The file plan %s cannot be used: %s".formatted(file, read.problems()));
            }
            return read.units();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The file plan %s cannot be read".formatted(file), unreadable);
        }
    }
}
