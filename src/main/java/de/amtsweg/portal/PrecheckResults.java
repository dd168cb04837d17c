package de.amtsweg.portal;

import de.amtsweg.authority.Authority;
import de.amtsweg.catalogue.AdministrativeService;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.PageView;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a pre-check comes to. The pages of its form after the first one are results; a page's property
 * {@code amtsweg.result} says what it means: {@code stop} (this is not the right service) or {@code advise} (probably not
 * needed, but nobody is turned away).
 */
@Component
class PrecheckResults {
    private final Jurisdiction jurisdiction;

    PrecheckResults(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * What came of the pre-check.
     *
     * @param advice what the form has to say about these answers
     * @param mayGoOn whether the form may be begun
     * @param goOn what the button says when there is advice against it, empty for the usual words
     * @param elsewhere another authority that is in charge
     */
    public record PrecheckResult(
            List<PageView> advice,
            boolean mayGoOn,
            String goOn,
            Optional<Authority> elsewhere,
            boolean nobodyInCharge) {
        /** Nothing speaks against it: one may begin at once. */
        public boolean clear() {
            return mayGoOn && advice.isEmpty() && elsewhere.isEmpty() && !nobodyInCharge;
        }
    }

    PrecheckResult of(AdministrativeService service, Form form, Answers answers, FormContext context) {
        var questions = PrecheckPages.questions(form).id();
        var pages = form.visiblePages(answers, context).stream()
                .filter(page -> !page.id().equals(questions))
                .toList();
        boolean stopped = pages.stream()
                .anyMatch(page -> page.property("result").filter("stop"::equals).isPresent());
        var goOn = pages.stream()
                .map(page -> goOn(page, context.locale()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        var inCharge = jurisdiction.inCharge(service, answers);
        return new PrecheckResult(
                pages.stream()
                        .map(page -> form.view(page, answers, null, List.of(), context))
                        .toList(),
                !stopped,
                goOn,
                inCharge.filter(authority -> !authority.ours() && !stopped),
                inCharge.isEmpty()
                        && !stopped
                        && answers.at(service.paths().place()).isPresent());
    }

    private static String goOn(FormPage page, Locale locale) {
        return Languages.namesOf(locale).stream()
                .flatMap(language -> page.property("goOn." + language).stream())
                .findFirst()
                .or(() -> page.property("goOn"))
                .orElse("");
    }
}
