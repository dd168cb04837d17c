package de.amtsweg.catalogue;

import de.amtsweg.shared.ServiceKey;
import java.util.List;
import java.util.stream.Collectors;

/** A package has problems and was not published. */
public class PackageRefused extends RuntimeException {
    private final ServiceKey key;
    private final transient List<PackageProblem> problems;

    public PackageRefused(ServiceKey key, List<PackageProblem> problems) {
        super("Package " + key + " refused: "
                + problems.stream().map(PackageProblem::toString).collect(Collectors.joining(" | ")));
        this.key = key;
        this.problems = List.copyOf(problems);
    }

    public ServiceKey key() {
        return key;
    }

    public List<PackageProblem> problems() {
        return problems;
    }
}
