package de.amtsweg.workflow;

import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.Forms;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The forms of published packages, those of the shared parts among them, read once each: a published form never changes. */
@Component
public class PackageForms {
    private final Packages packages;
    private final Forms forms;
    private final Map<FormOf, Form> known = new ConcurrentHashMap<>();

    PackageForms(Packages packages, Forms forms) {
        this.packages = packages;
        this.forms = forms;
    }

    private record FormOf(PackageId packageId, String name) {}

    /** @throws IllegalArgumentException when the package has no such form */
    public Form get(PackageId packageId, String name) {
        return known.computeIfAbsent(new FormOf(packageId, name), this::read);
    }

    private Form read(FormOf wanted) {
        var start = "forms/" + wanted.name() + ".";
        var source = packages.findFile(wanted.packageId(), start + "form").isPresent()
                ? packages.get(wanted.packageId())
                : packages.sharedParts();
        var translations = new HashMap<String, byte[]>();
        source.files().forEach((file, bytes) -> {
            if (file.startsWith(start) && file.endsWith(".yaml")) {
                translations.put(file.substring(start.length(), file.length() - ".yaml".length()), bytes);
            }
        });
        var schema = source.file(start + "form")
                .orElseThrow(() -> new IllegalArgumentException(
                        "Neither " + wanted.packageId() + " nor the shared parts have a form " + wanted.name()));
        return forms.parse(schema, translations);
    }
}
