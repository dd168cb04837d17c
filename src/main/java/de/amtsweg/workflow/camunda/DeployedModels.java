package de.amtsweg.workflow.camunda;

import de.amtsweg.catalogue.ServicePackage;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** The models of a package and those shared parts it uses, directly or through another part. */
final class DeployedModels {
    private DeployedModels() {}

    static SortedMap<String, byte[]> of(ServicePackage service, ServicePackage sharedParts) {
        var models = new TreeMap<String, byte[]>();
        var parts = new ArrayDeque<String>();
        service.files().forEach((file, bytes) -> {
            if (isModel(file)) {
                models.put(file, bytes);
                parts.addAll(ModelXml.calledParts(file, bytes));
            }
        });
        // Nobody calls it: it begins when somebody objects to a notice.
        parts.add(Deployments.OBJECTION);
        var seen = new HashSet<String>();
        while (!parts.isEmpty()) {
            var file = parts.pop() + ".bpmn";
            sharedParts.file(file).filter(part -> seen.add(file)).ifPresent(part -> {
                models.putIfAbsent(file, part);
                parts.addAll(ModelXml.calledParts(file, part));
            });
        }
        if (!seen.isEmpty()) {
            sharedParts.files().forEach((file, bytes) -> {
                if (file.endsWith(".dmn")) {
                    models.putIfAbsent(file, bytes);
                }
            });
        }
        return models;
    }

    static boolean isModel(String file) {
        return file.endsWith(".bpmn") || file.endsWith(".dmn");
    }
}
