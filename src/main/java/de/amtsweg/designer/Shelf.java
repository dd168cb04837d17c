package de.amtsweg.designer;

import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.catalogue.ModelOutline;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.catalogue.Packages.PublishedVersion;
import de.amtsweg.shared.LocalizedText;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.workflow.Models;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the workshop shows of the published packages. */
@Component
class Shelf {
    private final Catalogue catalogue;
    private final Packages packages;
    private final Models models;

    Shelf(Catalogue catalogue, Packages packages, Models models) {
        this.catalogue = catalogue;
        this.packages = packages;
        this.models = models;
    }

    /** A service with its versions, newest first. */
    record ServiceRow(ServiceKey key, LocalizedText title, List<VersionRow> versions) {}

    /** A version and how many steps of applications are under way in it. */
    record VersionRow(PublishedVersion version, int running) {}

    /** One version with everything it consists of. */
    record ServiceView(
            PackageId id,
            LocalizedText title,
            PublishedVersion version,
            boolean newest,
            List<String> drawings,
            List<FileRow> files) {}

    /** A file of the package and its size in bytes. */
    record FileRow(String name, int size) {}

    /** A drawn model, and how often each of its steps is under way; no counts for shared parts, which run inside others. */
    record Drawing(ModelOutline outline, Map<String, Integer> running, boolean counted) {}

    List<ServiceRow> services() {
        return catalogue.published().stream()
                .map(service -> new ServiceRow(
                        service.key(),
                        service.title(),
                        packages.versions(service.key()).stream()
                                .map(version -> new VersionRow(version, running(version.id())))
                                .toList()))
                .toList();
    }

    Optional<PublishedVersion> sharedParts() {
        return packages.versions(Packages.SHARED_PARTS).stream().findFirst();
    }

    Optional<ServiceView> service(ServiceKey key, int revision) {
        var versions = packages.versions(key);
        return versions.stream()
                .filter(version -> version.id().revision() == revision)
                .findFirst()
                .map(version -> view(version, versions.getFirst().equals(version)));
    }

    Optional<Drawing> drawing(ServiceKey key, int revision, String name) {
        boolean counted = name.equals(key.value());
        return bpmn(key, revision, name)
                .map(ModelOutline::of)
                .map(outline -> new Drawing(outline, counted ? models.running(key, revision) : Map.of(), counted));
    }

    Optional<byte[]> bpmn(ServiceKey key, int revision, String name) {
        boolean published =
                packages.versions(key).stream().anyMatch(version -> version.id().revision() == revision);
        return published ? packages.findFile(new PackageId(key, revision), name + ".bpmn") : Optional.empty();
    }

    private ServiceView view(PublishedVersion version, boolean newest) {
        var content = packages.get(version.id());
        var drawings = content.files().keySet().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                .toList();
        var files = content.files().entrySet().stream()
                .map(file -> new FileRow(file.getKey(), file.getValue().length))
                .toList();
        return new ServiceView(version.id(), title(version.id()), version, newest, drawings, files);
    }

    private LocalizedText title(PackageId id) {
        return id.key().equals(Packages.SHARED_PARTS)
                ? new LocalizedText(Map.of("de", "Gemeinsame Bausteine", "en", "Shared parts"))
                : catalogue.get(id).title();
    }

    private int running(PackageId id) {
        return models.running(id.key(), id.revision()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
