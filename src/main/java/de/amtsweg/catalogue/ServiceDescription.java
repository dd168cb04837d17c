package de.amtsweg.catalogue;

import de.amtsweg.catalogue.AdministrativeService.Accessible;
import de.amtsweg.catalogue.AdministrativeService.AnswerPaths;
import de.amtsweg.catalogue.AdministrativeService.FilePlan;
import de.amtsweg.catalogue.AdministrativeService.Hint;
import de.amtsweg.catalogue.AdministrativeService.KeyType;
import de.amtsweg.catalogue.AdministrativeService.NextStep;
import de.amtsweg.catalogue.AdministrativeService.PartyPaths;
import de.amtsweg.catalogue.AdministrativeService.Preview;
import de.amtsweg.catalogue.AdministrativeService.Retention;
import de.amtsweg.catalogue.AdministrativeService.ServicePage;
import de.amtsweg.catalogue.AdministrativeService.TrustLevel;
import de.amtsweg.catalogue.AdministrativeService.Validity;
import de.amtsweg.shared.Confidentiality;
import de.amtsweg.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
                paths(top),
                top.map("preview").map(ServiceDescription::preview).orElse(Preview.NONE),
                file(top),
                retention(top),
                languages(top),
                trustLevel(top),
                law(top),
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

    private static AnswerPaths paths(YamlMap top) {
        var contact = top.map("contact");
        var email = contact.flatMap(map -> map.optional("email"));
        var phone = contact.flatMap(map -> map.optional("phone"));
        contact.ifPresent(YamlMap::nothingElse);
        var parties = top.map("parties");
        var nobody = new PartyPaths(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var applicant = parties.flatMap(map -> map.map("applicant")).map(ServiceDescription::party);
        var representative = parties.flatMap(map -> map.map("representative")).map(ServiceDescription::party);
        var recipient = parties.flatMap(map -> map.optional("recipient"));
        parties.ifPresent(YamlMap::nothingElse);
        return new AnswerPaths(
                top.required("place", "Nennen Sie das Feld mit dem Ort, der die zuständige Behörde bestimmt."),
                email,
                phone,
                top.optional("delivery"),
                applicant.orElse(nobody),
                representative,
                recipient);
    }

    private static PartyPaths party(YamlMap party) {
        var read = new PartyPaths(
                party.optional("given"),
                party.optional("family"),
                party.optional("company"),
                party.optional("address"));
        party.nothingElse();
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

    private static FilePlan file(YamlMap top) {
        var file = top.map("file");
        if (file.isEmpty()) {
            top.problem("file", "Die Angaben zur Akte fehlen.", "Schreiben Sie file: mit planUnit, key und title.");
            return new FilePlan("", "", "");
        }
        var read = new FilePlan(
                file.get().required("planUnit", "Nennen Sie die Stelle im Aktenplan, zum Beispiel \"122.10\"."),
                keyType(file.get()),
                file.get().required("key", "Sagen Sie, was eine Akte ausmacht, zum Beispiel {{person.familienname}}."),
                file.get().required("title", "Sagen Sie, wie die Akte heißt."),
                confidentiality(file.get()));
        file.get().nothingElse();
        return read;
    }

    private static KeyType keyType(YamlMap file) {
        var name = file.optional("keyType").orElse(KeyType.WORDS.word());
        return Arrays.stream(KeyType.values())
                .filter(type -> type.word().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    file.problem(
                            "keyType", "Diese Art von Schlüssel gibt es nicht.", "Möglich sind words, register-entry.");
                    return KeyType.WORDS;
                });
    }

    private static Confidentiality confidentiality(YamlMap file) {
        var name = file.optional("confidentiality").orElse("open");
        return Arrays.stream(Confidentiality.values())
                .filter(level -> level.word().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    file.problem(
                            "confidentiality",
                            "Diese Vertraulichkeitsstufe gibt es nicht.",
                            "Möglich sind open, official-use-only, confidential.");
                    return Confidentiality.OPEN;
                });
    }

    private static Retention retention(YamlMap top) {
        var retention = top.map("retention");
        if (retention.isEmpty()) {
            top.problem("retention", "Die Aufbewahrungsfrist fehlt.", "Schreiben Sie retention: mit years und from.");
            return new Retention(0, "");
        }
        var years = retention.get().number("years").filter(number -> number > 0 && number <= 200);
        if (years.isEmpty()) {
            retention.get().problem("years", "Die Zahl der Jahre fehlt.", "Nennen Sie eine Zahl zwischen 1 und 200.");
        }
        var from = retention.get().required("from", "Nennen Sie das Ereignis, mit dem die Frist beginnt.");
        var name = retention.get().optionalText("name");
        retention.get().nothingElse();
        return new Retention(years.orElse(0), from, name);
    }

    private static List<String> languages(YamlMap top) {
        var languages = top.strings("languages");
        return languages.isEmpty() ? List.of("de") : languages;
    }

    private static ProcedureLaw law(YamlMap top) {
        var name = top.optional("law").orElse("vwvfg");
        return Arrays.stream(ProcedureLaw.values())
                .filter(law -> law.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    top.problem("law", "Dieses Verfahrensrecht gibt es nicht.", "Möglich sind vwvfg, ao, sgb.");
                    return ProcedureLaw.VWVFG;
                });
    }

    private static TrustLevel trustLevel(YamlMap top) {
        var name = top.optional("trustLevel").orElse("none");
        return Arrays.stream(TrustLevel.values())
                .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    top.problem(
                            "trustLevel",
                            "Dieses Vertrauensniveau gibt es nicht.",
                            "Möglich sind none, basic, substantial, high.");
                    return TrustLevel.NONE;
                });
    }
}
