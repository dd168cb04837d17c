package de.amtsweg.correspondence;

import de.amtsweg.application.Application;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.catalogue.ServicePackage;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.Forms;
import de.amtsweg.forms.ReadingView;
import de.amtsweg.shared.Answers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How the forms of a package show the answers: the label of an option instead of its key, an address in one line. */
@Component
class AnswerLabels {
    private final Packages packages;
    private final Forms forms;
    private final Clock clock;
    private final Map<PackageId, Form> read = new ConcurrentHashMap<>();
    private final Map<PackageId, List<Form>> readForClerks = new ConcurrentHashMap<>();

    AnswerLabels(Packages packages, Forms forms, Clock clock) {
        this.packages = packages;
        this.forms = forms;
        this.clock = clock;
    }

    /** What to print for {@code form.<path>} and {@code clerk.<path>}. */
    Map<String, String> of(Application application, AdministrativeService service, Locale locale) {
        var labels = new HashMap<String, String>();
        collect("form.", reading(application, service, locale), labels);
        for (var form : clerkForms(service)) {
            collect("clerk.", form.reading(application.findings(), context(locale, application)), labels);
        }
        return labels;
    }

    /** The whole application as its form shows it. */
    ReadingView reading(Application application, AdministrativeService service, Locale locale) {
        var form = read.computeIfAbsent(
                service.id(),
                version -> forms.parse(packages.file(version, "forms/" + service.form() + ".form"), Map.of()));
        return form.reading(application.answers(), FormContext.of(locale, LocalDate.now(clock)));
    }

    /**
     * Those of the service after the shared ones, because what the service says about a field counts. A published version and its
     * shared parts never change, so they are read once.
     */
    private List<Form> clerkForms(AdministrativeService service) {
        return readForClerks.computeIfAbsent(service.id(), version -> {
            var all = new LinkedHashMap<>(schemas(packages.sharedParts(version)));
            all.putAll(schemas(packages.get(version)));
            all.keySet().removeIf(file -> isForApplicants(file, service));
            return all.values().stream()
                    .map(schema -> forms.parse(schema, Map.of()))
                    .toList();
        });
    }

    private static Map<String, byte[]> schemas(ServicePackage files) {
        var schemas = new LinkedHashMap<>(files.files());
        schemas.keySet().removeIf(file -> !file.startsWith("forms/") || !file.endsWith(".form"));
        return schemas;
    }

    private FormContext context(Locale locale, Application application) {
        Answers answers = application.answers();
        return new FormContext(locale, LocalDate.now(clock), Map.of("form", answers.values()));
    }

    private static boolean isForApplicants(String file, AdministrativeService service) {
        var name = file.substring("forms/".length(), file.length() - ".form".length());
        return name.equals(service.form()) || service.precheckForm().stream().anyMatch(name::equals);
    }

    private static void collect(String root, ReadingView view, Map<String, String> labels) {
        for (var section : view.sections()) {
            for (var entry : section.entries()) {
                if (!entry.heading() && entry.answered() && entry.files().isEmpty()) {
                    labels.put(root + entry.fieldId(), entry.value());
                }
            }
        }
    }
}
