package de.amtsweg.workflow;

import de.amtsweg.application.Applications;
import de.amtsweg.application.ServiceForms;
import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Unit;
import de.amtsweg.forms.Checked;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.Form;
import de.amtsweg.forms.FormContext;
import de.amtsweg.forms.PageView;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.Answers;
import de.amtsweg.workflow.ProposedReasons.Proposal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a task, together with what it may read: the application's answers, and the authorities to choose from. */
@Component
public class ClerkForms {
    private final ServiceForms forms;
    private final Applications applications;
    private final Authorities authorities;
    private final ProposedReasons reasons;
    private final Clock clock;

    ClerkForms(
            ServiceForms forms,
            Applications applications,
            Authorities authorities,
            ProposedReasons reasons,
            Clock clock) {
        this.forms = forms;
        this.applications = applications;
        this.authorities = authorities;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** Nothing when the model gives the task no form. */
    public Optional<ClerkForm> of(TaskDetail task, Locale locale) {
        return task.form().map(name -> {
            var application = applications.get(task.summary().application()).within(task.proceeding());
            var context = new FormContext(
                    locale,
                    LocalDate.now(clock),
                    Map.of("form", application.answers().values(), "authorities", choices()));
            return new ClerkForm(forms.get(task.packageId(), name), context, application.findings(), reasons.of(task));
        });
    }

    /** Units of ours, then the other municipalities of the directory. */
    private List<Map<String, String>> choices() {
        var all = authorities.all();
        return Stream.concat(
                        all.stream().filter(Authority::ours).flatMap(this::units),
                        all.stream()
                                .filter(other -> !other.ours())
                                .map(other -> choice(other.id().value(), other.name())))
                .toList();
    }

    private Stream<Map<String, String>> units(Authority authority) {
        return Stream.concat(
                Stream.of(choice(authority.id().value(), authority.name())),
                authorities.unitsOf(authority.id()).stream()
                        .map((Unit unit) -> choice(unit.id().value(), authority.name() + ", " + unit.name())));
    }

    private static Map<String, String> choice(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    /**
     * A clerk form at work. It has one page: everything on one screen.
     *
     * @param proposal reasons the rules propose; they stand in their field until the clerk writes something else
     */
    public record ClerkForm(Form form, FormContext context, Answers earlier, Optional<Proposal> proposal) {
        public PageView view(@Nullable Submission typed, List<FieldProblem> problems) {
            var page = form.pages().getFirst();
            if (proposal.isEmpty()) {
                return form.view(page, earlier, typed, problems, context);
            }
            var reasons = proposal.get();
            var completed = typed == null ? null : reasons.in(typed);
            return form.view(page, reasons.in(earlier), completed, problems, context);
        }

        public Checked check(Submission typed) {
            return form.check(form.pages().getFirst(), typed, earlier, context);
        }

        public Checked checkAll(Answers given) {
            return form.checkAll(given, context);
        }
    }
}
