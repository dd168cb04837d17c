package de.amtsweg.workflow.camunda;

import de.amtsweg.catalogue.ServicePackage;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a model can refer to: the other files of its package, and the shared parts. */
record Surroundings(ServicePackage own, ServicePackage sharedParts) {
    private static final String NOTICE = ".notice.md";

    boolean hasForm(String key) {
        return own.file("forms/" + key + ".form").isPresent();
    }

    boolean hasPart(String key) {
        return own.file(key + ".bpmn").isPresent()
                || sharedParts.file(key + ".bpmn").isPresent();
    }

    Set<String> parts() {
        return names(sharedParts, ".bpmn");
    }

    /** The templates of notices. */
    Set<String> notices() {
        var notices = new TreeSet<>(names(own, NOTICE));
        notices.addAll(names(sharedParts, NOTICE));
        return notices;
    }

    Set<String> forms() {
        return own.files().keySet().stream()
                .filter(file -> file.startsWith("forms/") && file.endsWith(".form"))
                .map(file -> file.substring("forms/".length(), file.length() - ".form".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of all decisions. */
    Set<String> tables() {
        var tables = new TreeSet<String>();
        for (var files : new ServicePackage[] {own, sharedParts}) {
            files.files().forEach((name, bytes) -> {
                if (name.endsWith(".dmn")) {
                    tables.addAll(DmnContract.decisions(bytes));
                }
            });
        }
        return tables;
    }

    private static Set<String> names(ServicePackage files, String ending) {
        return files.files().keySet().stream()
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
