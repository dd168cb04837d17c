package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Corrections;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.catalogue.Catalogue;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.ReadingView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The answers as a clerk reads them: masked where the form wants it, and what was corrected marked. */
@Component
class CaseAnswers {
    private final Catalogue catalogue;
    private final ServiceForms forms;
    private final Corrections corrections;
    private final TaskLines names;
    private final MessageSource messages;
    private final Clock clock;

    CaseAnswers(
            Catalogue catalogue,
            ServiceForms forms,
            Corrections corrections,
            TaskLines names,
            MessageSource messages,
            Clock clock) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.corrections = corrections;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    ReadingView of(Application application, Locale locale) {
        var packageId = application.packageId();
        var form = forms.get(packageId, catalogue.get(packageId).form());
        var context = FormContext.of(locale, LocalDate.now(clock));
        var now = form.reading(application.answers(), context).masked();
        return corrections
                .handedIn(application.id())
                .map(before -> now.against(form.reading(before, context).masked()))
                .orElse(now);
    }

    /** Who corrected when and why, a line each. */
    List<String> corrections(Application application, Locale locale) {
        return corrections.of(application.id()).stream()
                .map(correction -> messages.getMessage(
                        "workplace.correction.line",
                        new Object[] {
                            Dates.moment(correction.at(), locale), names.name(correction.person()), correction.reason()
                        },
                        locale))
                .toList();
    }
}
