package de.amtsweg.workplace;

import de.amtsweg.application.Applications;
import de.amtsweg.forms.Checked;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.Answers;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.ClaimResult;
import de.amtsweg.workflow.ClaimResult.AlreadyClaimed;
import de.amtsweg.workflow.ClaimResult.Claimed;
import de.amtsweg.workflow.ClerkForms;
import de.amtsweg.workflow.CompletionResult.Completed;
import de.amtsweg.workflow.CompletionResult.NeedsSecondPerson;
import de.amtsweg.workflow.CompletionResult.NotYours;
import de.amtsweg.workflow.NoticePreviews;
import de.amtsweg.workflow.TaskDetail;
import de.amtsweg.workflow.TaskList;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task on one screen: everything known, and the clerk's form. Nothing typed is lost, whoever was quicker. */
@Controller
@RequestMapping("/arbeitsplatz/aufgaben/{id}")
class TaskPages {
    private static final int UNPROCESSABLE = 422;

    private final TaskList tasks;
    private final ClerkForms forms;
    private final Applications applications;
    private final CaseViews cases;
    private final TaskLines lines;
    private final NoticePreviews previews;

    TaskPages(
            TaskList tasks,
            ClerkForms forms,
            Applications applications,
            CaseViews cases,
            TaskLines lines,
            NoticePreviews previews) {
        this.tasks = tasks;
        this.forms = forms;
        this.applications = applications;
        this.cases = cases;
        this.lines = lines;
        this.previews = previews;
    }

    @GetMapping
    String task(@PathVariable String id, PersonId person, Model model, HttpServletResponse response, Locale locale) {
        return tasks.find(id, person)
                .map(task -> show(task, person, null, List.of(), model, locale))
                .orElseGet(() -> gone(model, response));
    }

    @PostMapping("/uebernehmen")
    String claim(
            @PathVariable String id,
            PersonId person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        switch (tasks.claim(id, person)) {
            case Claimed() -> next.addFlashAttribute(Note.ATTRIBUTE, Note.CLAIMED);
            case AlreadyClaimed(var other) -> {
                next.addFlashAttribute(Note.ATTRIBUTE, Note.ALREADY_CLAIMED);
                next.addFlashAttribute("other", lines.name(other));
            }
            case ClaimResult.Gone() -> {
                return gone(model, response);
            }
        }
        return "redirect:/arbeitsplatz/aufgaben/" + id;
    }

    @PostMapping("/zurueckgeben")
    String release(
            @PathVariable String id,
            PersonId person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        if (!tasks.release(id, person)) {
            return task(id, person, model, response, locale);
        }
        next.addFlashAttribute(Note.ATTRIBUTE, Note.RELEASED);
        return "redirect:/arbeitsplatz";
    }

    @PostMapping("/erledigen")
    String complete(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> values,
            PersonId person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        var found = tasks.find(id, person);
        if (found.isEmpty()) {
            return gone(model, response);
        }
        var task = found.get();
        var typed = Submission.of(new LinkedMultiValueMap<>(values));
        var checked = forms.of(task, locale).map(form -> form.check(typed));
        if (checked.isPresent() && !checked.get().accepted()) {
            response.setStatus(status(checked.get()));
            return show(task, person, typed, checked.get().problems(), model, locale);
        }
        var findings = checked.map(done -> done.answers()).orElse(Answers.NONE);
        return switch (tasks.complete(id, person, findings)) {
            case Completed() -> {
                next.addFlashAttribute(Note.ATTRIBUTE, Note.COMPLETED);
                next.addFlashAttribute("number", task.summary().number());
                yield "redirect:/arbeitsplatz";
            }
            case NotYours(var other) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute(Note.ATTRIBUTE, other.equals(person) ? Note.TAKE_FIRST : Note.ALREADY_CLAIMED);
                model.addAttribute("other", lines.name(other));
                yield show(task, person, typed, List.of(), model, locale);
            }
            case NeedsSecondPerson(var first) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute(Note.ATTRIBUTE, Note.SECOND_PERSON);
                yield show(task, person, typed, List.of(), model, locale);
            }
            case de.amtsweg.workflow.CompletionResult.Gone() -> gone(model, response);
        };
    }

    /** The notice as it would be if the task were finished as the form stands; opened beside it. */
    @PostMapping("/vorschau/{template}")
    Object preview(
            @PathVariable String id,
            @PathVariable String template,
            @RequestParam MultiValueMap<String, String> values,
            PersonId person,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        var found = tasks.find(id, person);
        if (found.isEmpty()) {
            return gone(model, response);
        }
        var task = found.get();
        var typed = Submission.of(new LinkedMultiValueMap<>(values));
        var checked = forms.of(task, locale).map(form -> form.check(typed));
        if (checked.isPresent() && !checked.get().accepted()) {
            response.setStatus(status(checked.get()));
            return show(task, person, typed, checked.get().problems(), model, locale);
        }
        var pdf = previews.pdf(task, template, checked.map(Checked::answers).orElse(Answers.NONE));
        return PdfPage.inline(pdf.orElseThrow(NotFound::new), "Entwurf.pdf");
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

    /** A page shown again because a list grew is no mistake. */
    private static int status(Checked refused) {
        return refused.problems().isEmpty() ? HttpServletResponse.SC_OK : UNPROCESSABLE;
    }

    private static String gone(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "workplace/task-gone";
    }
}
