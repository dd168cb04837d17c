package de.amtsweg.application;

import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.Forms;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The forms of published packages, those of the shared parts they were published with among them. Read once each: a
 * published form never changes.
 */
@Component
public class ServiceForms {
    private final Packages packages;
    private final Forms forms;
    private final Map<FormOf, Form> known = new ConcurrentHashMap<>();

    ServiceForms(Packages packages, Forms forms) {
        this.packages = packages;
        this.forms = forms;
    }

    private record FormOf(PackageId packageId, String name) {}

    /** @throws IllegalArgumentException when neither the package nor its shared parts have such a form */
    public Form get(PackageId packageId, String name) {
        return known.computeIfAbsent(new FormOf(packageId, name), this::read);
    }

    private Form read(FormOf wanted) {
        var own = packages.get(wanted.packageId());
        var source =
                own.file(FormFiles.schema(wanted.name())).isPresent() ? own : packages.sharedParts(wanted.packageId());
        return FormFiles.read(source, wanted.name(), forms);
    }
}
