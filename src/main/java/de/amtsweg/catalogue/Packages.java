package de.amtsweg.catalogue;

import de.amtsweg.shared.ServiceKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The published versions of service packages; the truth about what a service consists of. */
public interface Packages {
    /** Key of the package with the shared parts, which is no service and not on offer. */
    ServiceKey SHARED_PARTS = new ServiceKey("bausteine");

    /**
     * Publishes a package, or returns the version in force when its content is the same.
     *
     * @throws PackageRefused when a gate found a problem
     */
    PackageId publish(ServicePackage candidate);

    /** @throws IllegalArgumentException when there is no such file */
    byte[] file(PackageId id, String name);

    Optional<byte[]> findFile(PackageId id, String name);

    SortedSet<String> files(PackageId id);

    ServicePackage get(PackageId id);

    /** The version new applications start with. */
    Optional<PackageId> current(ServiceKey key);

    /** Every version, newest first. */
    List<PublishedVersion> versions(ServiceKey key);

    /** What the gates would say; empty when the package may be published. */
    List<PackageProblem> problemsOf(ServicePackage candidate);

    /** The shared parts in force, empty when there are none. New packages are published with them. */
    ServicePackage sharedParts();

    /** The shared parts a version was published with; it keeps them, whatever is published later. */
    ServicePackage sharedParts(PackageId user);

    /** A version and when it came into force. */
    record PublishedVersion(PackageId id, Instant publishedAt) {}
}
