package de.amtsweg.application;

import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.Forms;
import java.util.HashMap;

/** Where a package keeps a form ({@code forms/antrag.form}) and its translations ({@code forms/antrag.en.yaml}). */
final class FormFiles {
    private FormFiles() {}

    static String schema(String name) {
        return "forms/" + name + ".form";
    }

    /**
     * @throws IllegalArgumentException when the package has no such form
     * @throws de.amtsweg.forms.InvalidForm when the form may not be used
     */
    static Form read(ServicePackage source, String name, Forms forms) {
        var schema = source.file(schema(name))
                .orElseThrow(() -> new IllegalArgumentException(source + " has no form " + name));
        var start = "forms/" + name + ".";
        var translations = new HashMap<String, byte[]>();
        source.files().forEach((file, bytes) -> {
            if (file.startsWith(start) && file.endsWith(".yaml")) {
                translations.put(file.substring(start.length(), file.length() - ".yaml".length()), bytes);
            }
        });
        return forms.parse(schema, translations);
    }
}
