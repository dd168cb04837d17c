package de.amtsweg.portal;

import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.Forms;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The forms of published packages, read once each; a published form never changes. */
@Component
class ServiceForms {
    private final Packages packages;
    private final Forms forms;
    private final Map<FormName, Form> known = new ConcurrentHashMap<>();

    private record FormName(PackageId packageId, String name) {}

    ServiceForms(Packages packages, Forms forms) {
        this.packages = packages;
        this.forms = forms;
    }

    /** @throws IllegalArgumentException when the package has no such form */
    Form form(PackageId packageId, String name) {
        return known.computeIfAbsent(new FormName(packageId, name), this::read);
    }

    private Form read(FormName form) {
        var start = "forms/" + form.name() + ".";
        var translations = new HashMap<String, byte[]>();
        for (var file : packages.files(form.packageId())) {
            if (file.startsWith(start) && file.endsWith(".yaml")) {
                var language = file.substring(start.length(), file.length() - ".yaml".length());
                translations.put(language, packages.file(form.packageId(), file));
            }
        }
        return forms.parse(packages.file(form.packageId(), start + "form"), translations);
    }
}
