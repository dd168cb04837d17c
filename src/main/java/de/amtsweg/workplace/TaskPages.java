package de.amtsweg.workplace;

import de.amtsweg.shared.PersonId;
import de.amtsweg.workflow.ClaimResult;
import de.amtsweg.workflow.ClaimResult.AlreadyClaimed;
import de.amtsweg.workflow.ClaimResult.Claimed;
import de.amtsweg.workflow.CompletionResult.Completed;
import de.amtsweg.workflow.CompletionResult.NeedsSecondPerson;
import de.amtsweg.workflow.CompletionResult.NotYours;
import de.amtsweg.workflow.NoticePreviews;
import de.amtsweg.workflow.TaskList;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
    private final TaskList tasks;
    private final TaskScreen screen;
    private final TaskLines lines;
    private final NoticePreviews previews;

    TaskPages(TaskList tasks, TaskScreen screen, TaskLines lines, NoticePreviews previews) {
        this.tasks = tasks;
        this.screen = screen;
        this.lines = lines;
        this.previews = previews;
    }

    @GetMapping
    String task(@PathVariable String id, PersonId person, Model model, HttpServletResponse response, Locale locale) {
        return tasks.find(id, person)
                .map(task -> screen.show(task, person, model, locale))
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
        var work = screen.typed(found.get(), values, locale);
        if (!work.accepted()) {
            return screen.showRefused(work, person, model, response, locale);
        }
        return switch (tasks.complete(id, person, work.findings())) {
            case Completed() -> {
                next.addFlashAttribute(Note.ATTRIBUTE, Note.COMPLETED);
                next.addFlashAttribute("number", work.task().summary().number());
                yield "redirect:/arbeitsplatz";
            }
            case NotYours(var other) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute(Note.ATTRIBUTE, other.equals(person) ? Note.TAKE_FIRST : Note.ALREADY_CLAIMED);
                model.addAttribute("other", lines.name(other));
                yield screen.showKept(work, person, model, locale);
            }
            case NeedsSecondPerson(var first) -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                model.addAttribute(Note.ATTRIBUTE, Note.SECOND_PERSON);
                yield screen.showKept(work, person, model, locale);
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
        var work = screen.typed(found.get(), values, locale);
        if (!work.accepted()) {
            return screen.showRefused(work, person, model, response, locale);
        }
        var pdf = previews.pdf(work.task(), template, work.findings());
        return PdfPage.inline(pdf.orElseThrow(NotFound::new), "Entwurf.pdf");
    }

    private static String gone(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "workplace/task-gone";
    }
}
