package de.amtsweg.catalogue;

import de.amtsweg.catalogue.AdministrativeService.FilePlan;
import de.amtsweg.catalogue.AdministrativeService.KeyType;
import de.amtsweg.catalogue.AdministrativeService.Retention;
import de.amtsweg.shared.Confidentiality;

/** Reads {@code file} and {@code retention} of {@code service.yaml}: into which file a case belongs, and how long it is kept. */
class FilingDescription {
    private static final int LONGEST = 200;

    private FilingDescription() {}

    static FilePlan filePlan(YamlMap top) {
        var file = top.map("file");
        if (file.isEmpty()) {
            top.problem("file", "Die Angaben zur Akte fehlen.", "Schreiben Sie file: mit planUnit, key und title.");
            return new FilePlan("", "", "");
        }
        var read = filePlanOf(file.get());
        file.get().nothingElse();
        return read;
    }

    private static FilePlan filePlanOf(YamlMap file) {
        return new FilePlan(
                file.required("planUnit", "Nennen Sie die Stelle im Aktenplan, zum Beispiel \"122.10\"."),
                file.choice("keyType", KeyType.WORDS, "Diese Art von Schlüssel gibt es nicht."),
                file.required("key", "Sagen Sie, was eine Akte ausmacht, zum Beispiel {{person.familienname}}."),
                file.required("title", "Sagen Sie, wie die Akte heißt."),
                file.choice("confidentiality", Confidentiality.OPEN, "Diese Vertraulichkeitsstufe gibt es nicht."));
    }

    static Retention retention(YamlMap top) {
        var retention = top.map("retention");
        if (retention.isEmpty()) {
            top.problem("retention", "Die Aufbewahrungsfrist fehlt.", "Schreiben Sie retention: mit years und from.");
            return new Retention(0, "");
        }
        var read = retentionOf(retention.get());
        retention.get().nothingElse();
        return read;
    }

    private static Retention retentionOf(YamlMap retention) {
        var years = retention.number("years").filter(number -> number > 0 && number <= LONGEST);
        if (years.isEmpty()) {
            retention.problem(
                    "years", "Die Zahl der Jahre fehlt.", "Nennen Sie eine Zahl zwischen 1 und " + LONGEST + ".");
        }
        return new Retention(
                years.orElse(0),
                retention.required("from", "Nennen Sie das Ereignis, mit dem die Frist beginnt."),
                retention.optionalText("name"));
    }
}
