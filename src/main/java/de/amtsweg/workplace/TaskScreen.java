package de.amtsweg.workplace;

import de.amtsweg.application.Applications;
import de.amtsweg.forms.Checked;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.ClerkForms;
import de.amtsweg.workflow.NoticePreviews;
import de.amtsweg.workflow.TaskDetail;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What stands on the screen of a task: everything known, and the form as the clerk has typed it. */
@Component
class TaskScreen {
    private static final int UNPROCESSABLE = 422;

    private final ClerkForms forms;
    private final Applications applications;
    private final CaseViews cases;
    private final TaskLines lines;
    private final NoticePreviews previews;

    TaskScreen(ClerkForms forms, Applications applications, CaseViews cases, TaskLines lines, NoticePreviews previews) {
        this.forms = forms;
        this.applications = applications;
        this.cases = cases;
        this.lines = lines;
        this.previews = previews;
    }

    /**
     * What a clerk has typed into the form of a task.
     *
     * @param checked empty when the task has no form
     */
    record Typed(TaskDetail task, Submission values, Optional<Checked> checked) {
        boolean accepted() {
            return checked.map(Checked::accepted).orElse(true);
        }

        Answers findings() {
            return checked.map(Checked::answers).orElse(Answers.NONE);
        }
    }

    Typed typed(TaskDetail task, MultiValueMap<String, String> values, Locale locale) {
        var submission = Submission.of(new LinkedMultiValueMap<>(values));
        return new Typed(task, submission, forms.of(task, locale).map(form -> form.check(submission)));
    }

    String show(TaskDetail task, PersonId person, Model model, Locale locale) {
        return show(task, person, null, List.of(), model, locale);
    }

    /** Once more, with what is wrong; a page shown again because a list grew is no mistake. */
    String showRefused(Typed typed, PersonId person, Model model, HttpServletResponse response, Locale locale) {
        var problems = typed.checked().map(Checked::problems).orElse(List.of());
        response.setStatus(problems.isEmpty() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
        return show(typed.task(), person, typed.values(), problems, model, locale);
    }

    /** Once more, so that nothing typed is lost. */
    String showKept(Typed typed, PersonId person, Model model, Locale locale) {
        return show(typed.task(), person, typed.values(), List.of(), model, locale);
    }

    private String show(
            TaskDetail task,
            PersonId person,
            @Nullable Submission typed,
            List<FieldProblem> problems,
            Model model,
            Locale locale) {
        var application = applications.get(task.summary().application());
        var assignee = task.summary().assignee();
        boolean mine = assignee.filter(person::equals).isPresent();
        model.addAttribute("task", lines.of(task.summary(), locale));
        model.addAttribute("mine", mine);
        model.addAttribute("free", assignee.isEmpty());
        model.addAttribute("item", cases.of(application, locale));
        model.addAttribute("problems", problems);
        if (mine || typed != null) {
            forms.of(task, locale).ifPresent(form -> {
                model.addAttribute("view", form.view(typed, problems));
                form.proposal().ifPresent(reasons -> model.addAttribute("proposal", reasons));
            });
            model.addAttribute("previews", previews.of(task));
        }
        return "workplace/task";
    }
}
