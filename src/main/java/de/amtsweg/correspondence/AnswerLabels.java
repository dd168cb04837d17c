package de.amtsweg.correspondence;

import de.amtsweg.application.Application;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.catalogue.Packages;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.Forms;
import de.amtsweg.forms.ReadingView;
import de.amtsweg.shared.Answers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
    private final Map<String, Form> read = new ConcurrentHashMap<>();

    AnswerLabels(Packages packages, Forms forms, Clock clock) {
        this.packages = packages;
        this.forms = forms;
        this.clock = clock;
    }

    /** What to print for {@code form.<path>} and {@code clerk.<path>}. */
    Map<String, String> of(Application application, AdministrativeService service, Locale locale) {
        var labels = new HashMap<String, String>();
        collect("form.", reading(application, service, locale), labels);
        for (var file : packages.files(service.id())) {
            if (file.startsWith("forms/") && file.endsWith(".form") && !isForApplicants(file, service)) {
                var form = form(service.id(), file);
                collect("clerk.", form.reading(application.findings(), context(locale, application)), labels);
            }
        }
        return labels;
    }

    /** The whole application as its form shows it. */
    ReadingView reading(Application application, AdministrativeService service, Locale locale) {
        Form form = form(service.id(), "forms/" + service.form() + ".form");
        return form.reading(application.answers(), FormContext.of(locale, LocalDate.now(clock)));
    }

    /** A published version never changes, so its forms are read once. */
    private Form form(PackageId version, String file) {
        return read.computeIfAbsent(version + " " + file, any -> forms.parse(packages.file(version, file), Map.of()));
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
