package de.amtsweg.catalogue;

import java.util.List;

/** Asked before a package is published; one problem refuses that package and leaves the others served. */
public interface PackageGate {
    List<PackageProblem> problemsOf(ServicePackage candidate, ServicePackage sharedParts);
}
