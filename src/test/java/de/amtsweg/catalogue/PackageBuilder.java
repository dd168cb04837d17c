package de.amtsweg.catalogue;

import de.amtsweg.shared.ServiceKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A valid package for tests; each test changes what is special. */
class PackageBuilder {
    static final String DESCRIPTION = """
            key: %s
            title: { de: Hund anmelden, en: Register a dog }
            summary: Sie haben einen Hund bekommen? Melden Sie ihn hier an.
            noun: { de: Anmeldung, gender: feminine, en: registration }
            keywords: [Hundesteuer, Hundemarke, Welpe]
            place: wohnort
            file: { planUnit: "943.01", key: "{{halter}}", title: "Hundesteuer {{halter}}" }
            retention: { years: 10, from: hund-abgemeldet }
            """;

    private final String key;
    private final Map<String, byte[]> files = new TreeMap<>();

    private PackageBuilder(String key) {
        this.key = key;
        with("service.yaml", DESCRIPTION.formatted(key));
        with(key + ".bpmn", "<definitions/>");
        with("forms/antrag.form", "{}");
    }

    static PackageBuilder aPackage() {
        return new PackageBuilder("hund-anmelden");
    }

    static PackageBuilder aPackage(String key) {
        return new PackageBuilder(key);
    }

    PackageBuilder with(String file, String content) {
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PackageBuilder describedBy(String yaml) {
        return with("service.yaml", yaml);
    }

    PackageBuilder describedWith(String more) {
        return with("service.yaml", DESCRIPTION.formatted(key) + more);
    }

    PackageBuilder without(String file) {
        files.remove(file);
        return this;
    }

    ServicePackage build() {
        return ServicePackage.of(new ServiceKey(key), files);
    }
}
