package de.amtsweg.catalogue;

import de.amtsweg.authority.Installation;
import de.amtsweg.shared.ServiceKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The folders of service packages: those of the settings, or the ones the jar carries when there are none. */
@Component
class PackageFolders {
    private static final int MOST_FILES = 300;
    private static final long MOST_BYTES = 5_000_000;

    private final Installation installation;
    private final ResourcePatternResolver resources;

    PackageFolders(Installation installation, ResourcePatternResolver resources) {
        this.installation = installation;
        this.resources = resources;
    }

    /** What was found: packages by key, shared parts first, and the folders that are none. */
    record Found(List<ServicePackage> packages, List<PackageProblem> problems) {}

    Found read() {
        var files = new TreeMap<String, SortedMap<String, byte[]>>();
        var problems = new ArrayList<PackageProblem>();
        read(installation.processes(), "shipped/processes", "", files, problems);
        read(installation.forms(), "shipped/forms", "forms/", files, problems);
        var packages = new ArrayList<ServicePackage>();
        files.forEach((name, content) -> {
            try {
                packages.add(new ServicePackage(new ServiceKey(name), content));
            } catch (IllegalArgumentException noKey) {
                problems.add(new PackageProblem(
                        name,
                        "",
                        "So kann eine Leistung nicht heißen.",
                        "Benennen Sie den Ordner um: Kleinbuchstaben, Ziffern und einzelne Bindestriche."));
            }
        });
        packages.sort((a, b) ->
                Boolean.compare(b.key().equals(Packages.SHARED_PARTS), a.key().equals(Packages.SHARED_PARTS)));
        return new Found(packages, problems);
    }

    private void read(
            Path folder,
            String shipped,
            String prefix,
            Map<String, SortedMap<String, byte[]>> files,
            List<PackageProblem> problems) {
        try {
            if (Files.isDirectory(folder)) {
                readFolder(folder, prefix, files, problems);
            } else {
                readShipped(shipped, prefix, files);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", unreadable);
        }
    }

    private void readFolder(
            Path folder, String prefix, Map<String, SortedMap<String, byte[]>> files, List<PackageProblem> problems)
            throws IOException {
        for (var service : sorted(Files.list(folder).filter(Files::isDirectory).filter(path -> !isHidden(path)))) {
            var name = service.getFileName().toString();
            for (var file :
                    sorted(Files.walk(service, 4).filter(Files::isRegularFile).filter(path -> !isHidden(path)))) {
                var content = files.computeIfAbsent(name, key -> new TreeMap<>());
                if (Files.size(file) > MOST_BYTES || content.size() >= MOST_FILES) {
                    problems.add(new PackageProblem(
                            name + "/" + service.relativize(file),
                            "",
                            "Die Datei ist zu groß, oder es sind zu viele Dateien.",
                            "Eine Datei darf 5 MB haben, eine Leistung 300 Dateien."));
                    continue;
                }
                content.put(prefix + service.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private void readShipped(String root, String prefix, Map<String, SortedMap<String, byte[]>> files)
            throws IOException {
        for (var resource : resources.getResources("classpath*:" + root + "/*/**")) {
            var address = resource.getURL().toString();
            var path = address.substring(address.lastIndexOf("/" + root + "/") + root.length() + 2);
            int slash = path.indexOf('/');
            if (slash > 0 && resource.isReadable() && !path.endsWith("/")) {
                files.computeIfAbsent(path.substring(0, slash), key -> new TreeMap<>())
                        .put(prefix + path.substring(slash + 1), resource.getContentAsByteArray());
            }
        }
    }

    private static List<Path> sorted(Stream<Path> paths) {
        try (paths) {
            return paths.sorted().toList();
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
