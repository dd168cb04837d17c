package de.amtsweg.catalogue;

import de.amtsweg.catalogue.AdministrativeService.Accessible;
import de.amtsweg.catalogue.AdministrativeService.Hint;
import de.amtsweg.catalogue.AdministrativeService.NextStep;
import de.amtsweg.catalogue.AdministrativeService.Preview;
import de.amtsweg.catalogue.AdministrativeService.ServicePage;
import de.amtsweg.catalogue.AdministrativeService.TrustLevel;
import de.amtsweg.catalogue.AdministrativeService.Validity;
import de.amtsweg.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code service.yaml}. */
class ServiceDescription {
    static final String FILE = "service.yaml";

    /** What was read, and what is wrong with it; with problems the service is not to be used. */
    record Read(Optional<AdministrativeService> service, List<PackageProblem> problems) {}

    private ServiceDescription() {}

    static Read read(PackageId id, ServicePackage content) {
        var problems = new ArrayList<PackageProblem>();
        var service = content.file(FILE)
                .flatMap(bytes -> StrictYaml.map(FILE, bytes, problems))
                .map(top -> service(id, top, content, problems));
        if (content.file(FILE).isEmpty()) {
            problems.add(new PackageProblem(
                    FILE, "", "Die Datei fehlt.", "Legen Sie im Ordner der Leistung eine service.yaml an."));
        }
        return new Read(problems.isEmpty() ? service : Optional.empty(), List.copyOf(problems));
    }

    private static AdministrativeService service(
            PackageId id, YamlMap top, ServicePackage content, List<PackageProblem> problems) {
        var key = top.required("key", "Schreiben Sie den Namen des Ordners: key: " + id.key());
        if (!key.isEmpty() && !key.equals(id.key().value())) {
            top.problem(
                    "key",
                    "Der Schlüssel heißt anders als der Ordner " + id.key() + ".",
                    "Schreiben Sie key: " + id.key());
        }
        var forms = top.map("forms");
        var service = new AdministrativeService(
                id,
                top.requiredText("title", "Nennen Sie die Leistung so, wie Bürgerinnen und Bürger sie suchen."),
                top.requiredText("summary", "Sagen Sie in ein bis drei Sätzen, worum es geht."),
                top.map("noun").map(ServiceDescription::noun).orElse(Noun.APPLICATION),
                page(top, content),
                forms.flatMap(map -> map.optional("application")).orElse("antrag"),
                forms.flatMap(map -> map.optional("precheck")),
                AnsweringFields.read(top),
                top.map("preview").map(ServiceDescription::preview).orElse(Preview.NONE),
                FilingDescription.filePlan(top),
                FilingDescription.retention(top),
                languages(top),
                top.choice("trustLevel", TrustLevel.NONE, "Dieses Vertrauensniveau gibt es nicht."),
                top.choice("law", ProcedureLaw.VWVFG, "Dieses Verfahrensrecht gibt es nicht."),
                top.optional("leika"),
                new Validity(top.date("validFrom"), top.date("validUntil")),
                top.maps("nextSteps").stream().map(ServiceDescription::nextStep).toList());
        forms.ifPresent(YamlMap::nothingElse);
        top.nothingElse();
        return service;
    }

    private static ServicePage page(YamlMap top, ServicePackage content) {
        return new ServicePage(
                top.maps("documents").stream().map(ServiceDescription::hint).toList(),
                top.optionalText("duration"),
                top.optionalText("processing"),
                top.optionalText("fees"),
                top.optionalText("notNeeded"),
                top.texts("otherWays"),
                top.texts("keywords"),
                top.strings("legalBasis"),
                top.map("accessible")
                        .map(map -> AccessibleWays.read(map, content))
                        .orElse(Accessible.NONE));
    }

    private static Noun noun(YamlMap noun) {
        var remedy = "Nennen Sie, was eingereicht wird, zum Beispiel Anzeige.";
        var german = noun.required("de", remedy);
        var english = noun.optional("en").orElse(german);
        var named = noun.optional("gender").orElse("");
        var gender = Arrays.stream(Noun.Gender.values())
                .filter(each -> each.name().equalsIgnoreCase(named))
                .findFirst();
        if (gender.isEmpty()) {
            noun.problem(
                    "gender",
                    "Das grammatische Geschlecht fehlt oder ist keines.",
                    "Schreiben Sie masculine (der), feminine (die) oder neuter (das).");
        }
        var plural = noun.optionalText("plural").orElse(LocalizedText.german(german));
        noun.nothingElse();
        return new Noun(
                gender.orElse(Noun.Gender.MASCULINE), new LocalizedText(Map.of("de", german, "en", english)), plural);
    }

    private static Hint hint(YamlMap hint) {
        var read = new Hint(hint.requiredText("text", "Nennen Sie die Unterlage."), hint.optionalText("when"));
        hint.nothingElse();
        return read;
    }

    private static NextStep nextStep(YamlMap step) {
        var read = new NextStep(
                step.requiredText("text", "Sagen Sie, was zu tun ist."), step.optional("link"), step.optional("when"));
        read.link()
                .filter(link -> !link.startsWith("https://") && !(link.startsWith("/") && !link.startsWith("//")))
                .ifPresent(link -> step.problem(
                        "link",
                        "Die Adresse ist nicht sicher.",
                        "Schreiben Sie eine Adresse, die mit https:// oder / beginnt."));
        step.nothingElse();
        return read;
    }

    private static Preview preview(YamlMap preview) {
        var read = new Preview(
                preview.optional("fee"),
                preview.flag("feeWithNotice"),
                preview.optional("recipients"),
                preview.optional("hints"),
                preview.optional("evidence"));
        preview.nothingElse();
        return read;
    }

    private static List<String> languages(YamlMap top) {
        var languages = top.strings("languages");
        return languages.isEmpty() ? List.of("de") : languages;
    }
}
