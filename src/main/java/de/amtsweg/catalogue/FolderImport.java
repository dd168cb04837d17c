package de.amtsweg.catalogue;

import de.amtsweg.catalogue.ImportReport.Line;
import de.amtsweg.catalogue.ImportReport.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Publishes at start every folder whose content was never published, shared parts first. A refused folder is named in
 * the log with file, element and remedy, and the others are served.
 */
@Component
@Order(0)
public class FolderImport implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FolderImport.class);

    private final PackageFolders folders;
    private final PackageTables tables;
    private final Packages packages;
    private final Clock clock;
    private volatile Optional<ImportReport> lastReport = Optional.empty();

    FolderImport(PackageFolders folders, PackageTables tables, Packages packages, Clock clock) {
        this.folders = folders;
        this.tables = tables;
        this.packages = packages;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (lastReport.isEmpty()) {
            importFolders();
        }
    }

    /** Reads the folders now. */
    public synchronized ImportReport importFolders() {
        var found = folders.read();
        found.problems().forEach(problem -> log.error("Left out {}", problem));
        var lines = new ArrayList<Line>();
        for (var candidate : found.packages()) {
            lines.add(importOne(candidate));
        }
        refreshWhatUsesSharedParts(lines);
        var report = new ImportReport(Instant.now(clock), lines, found.problems());
        lastReport = Optional.of(report);
        return report;
    }

    /** What the last import on this node found; empty while the first one has not ended. */
    public Optional<ImportReport> lastReport() {
        return lastReport;
    }

    private Line importOne(ServicePackage candidate) {
        var hash = candidate.contentHash();
        boolean known = tables.versions(candidate.key()).stream()
                .anyMatch(version -> version.contentHash().equals(hash));
        return known ? new Line(candidate.key().value(), Outcome.UNCHANGED, List.of()) : publish(candidate);
    }

    /** A package carries a copy of the shared parts it calls, so new shared parts need a new version of it. */
    private void refreshWhatUsesSharedParts(List<Line> lines) {
        var sharedHash = packages.sharedParts().contentHash();
        for (var id : tables.newest()) {
            var version = tables.newest(id.key()).orElseThrow();
            if (!id.key().equals(Packages.SHARED_PARTS)
                    && !version.sharedHash().equals(sharedHash)
                    && callsSomething(packages.get(id))) {
                lines.removeIf(line -> line.key().equals(id.key().value()) && line.outcome() == Outcome.UNCHANGED);
                lines.add(publish(packages.get(id)));
            }
        }
    }

    private static boolean callsSomething(ServicePackage content) {
        return content.files().keySet().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .anyMatch(name -> content.text(name).orElseThrow().contains("calledElement"));
    }

    private Line publish(ServicePackage candidate) {
        var key = candidate.key().value();
        try {
            publishOrFindPublished(candidate);
            return new Line(key, Outcome.PUBLISHED, List.of());
        } catch (PackageRefused refused) {
            refused.problems().forEach(problem -> log.error("Refused {}: {}", key, problem));
            return new Line(key, Outcome.REFUSED, refused.problems());
        } catch (DataAccessException | TransactionException databaseBroken) {
            throw databaseBroken;
        } catch (RuntimeException unexpected) {
            // One package that no gate saw through must not keep the others from being served.
            log.error("Refused {}: it could not be published", key, unexpected);
            var problem = new PackageProblem(
                    key,
                    "",
                    "Die Leistung ließ sich nicht veröffentlichen ("
                            + unexpected.getClass().getSimpleName() + ").",
                    "Das Protokoll nennt die Einzelheiten; wenden Sie sich an den Betrieb.");
            return new Line(key, Outcome.REFUSED, List.of(problem));
        }
    }

    /** Two nodes that start together read the same folder; the second finds what the first one published. */
    private void publishOrFindPublished(ServicePackage candidate) {
        try {
            packages.publish(candidate);
        } catch (DuplicateKeyException publishedElsewhere) {
            packages.publish(candidate);
        }
    }
}
