package de.amtsweg.catalogue;

import de.amtsweg.shared.ServiceKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Packages in their tables. A version never changes, so its files are read once and kept. */
@Service
class PublishedPackages implements Packages {
    private static final Logger log = LoggerFactory.getLogger(PublishedPackages.class);

    private final PackageTables tables;
    private final ObjectProvider<PackageGate> gates;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<PackageId, ServicePackage> kept = new ConcurrentHashMap<>();

    PublishedPackages(
            PackageTables tables, ObjectProvider<PackageGate> gates, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.gates = gates;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PackageId publish(ServicePackage candidate) {
        var sharedParts = candidate.key().equals(SHARED_PARTS) ? candidate : sharedParts();
        var newest = tables.newest(candidate.key());
        boolean unchanged = newest.filter(version -> version.contentHash().equals(candidate.contentHash())
                        && version.sharedHash().equals(sharedParts.contentHash()))
                .isPresent();
        if (unchanged) {
            return newest.orElseThrow().id();
        }
        var problems = problemsOf(candidate, sharedParts);
        if (!problems.isEmpty()) {
            throw new PackageRefused(candidate.key(), problems);
        }
        int revision = newest.map(version -> version.id().revision()).orElse(0) + 1;
        var id = new PackageId(candidate.key(), revision);
        forgetOnRollback(id);
        tables.insert(id, candidate, sharedParts.contentHash(), Instant.now(clock));
        events.publishEvent(new PackagePublished(id));
        log.info("Published {}", id);
        return id;
    }

    @Override
    public List<PackageProblem> problemsOf(ServicePackage candidate) {
        return problemsOf(candidate, candidate.key().equals(SHARED_PARTS) ? candidate : sharedParts());
    }

    private List<PackageProblem> problemsOf(ServicePackage candidate, ServicePackage sharedParts) {
        var problems = new ArrayList<PackageProblem>();
        gates.orderedStream().forEach(gate -> problems.addAll(gate.problemsOf(candidate, sharedParts)));
        return problems;
    }

    @Override
    public byte[] file(PackageId id, String name) {
        return findFile(id, name)
                .orElseThrow(() -> new IllegalArgumentException("Package " + id + " has no file " + name));
    }

    @Override
    public Optional<byte[]> findFile(PackageId id, String name) {
        return get(id).file(name);
    }

    @Override
    public SortedSet<String> files(PackageId id) {
        return new TreeSet<>(get(id).files().keySet());
    }

    @Override
    public ServicePackage get(PackageId id) {
        var known = kept.get(id);
        if (known != null) {
            return known;
        }
        var read = new ServicePackage(id.key(), tables.files(id));
        if (read.files().isEmpty()) {
            throw new IllegalArgumentException("Package " + id + " was never published");
        }
        kept.put(id, read);
        return read;
    }

    @Override
    public Optional<PackageId> current(ServiceKey key) {
        return tables.newest(key).map(PackageTables.Version::id);
    }

    @Override
    public List<PublishedVersion> versions(ServiceKey key) {
        return tables.versions(key).stream()
                .map(version -> new PublishedVersion(version.id(), version.publishedAt()))
                .toList();
    }

    @Override
    public ServicePackage sharedParts() {
        return current(SHARED_PARTS).map(this::get).orElseGet(PublishedPackages::noSharedParts);
    }

    @Override
    public ServicePackage sharedParts(PackageId user) {
        return tables.sharedPartsOf(user).map(this::get).orElseGet(PublishedPackages::noSharedParts);
    }

    private static ServicePackage noSharedParts() {
        return ServicePackage.of(SHARED_PARTS, Map.of());
    }

    /** A number that was rolled back will be given again, to other content. */
    private void forgetOnRollback(PackageId id) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        kept.remove(id);
                    }
                }
            });
        }
    }
}
