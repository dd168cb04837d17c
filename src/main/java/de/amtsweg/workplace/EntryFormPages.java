package de.amtsweg.workplace;

import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.PageWork;
import de.amtsweg.application.PageWork.Outcome.Changed;
import de.amtsweg.application.PageWork.Outcome.Kept;
import de.amtsweg.application.PageWork.Outcome.NoLongerAsked;
import de.amtsweg.application.TypedPage;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.Submission;
import de.amtsweg.workplace.EntryDesk.Entry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** The pages of the form a clerk fills in for somebody. */
@Controller
@RequestMapping(EntryAddresses.ALL)
class EntryFormPages {
    private static final int UNPROCESSABLE = 422;

    private final EntryDesk desk;
    private final PageWork work;
    private final EntryUploads uploads;

    EntryFormPages(EntryDesk desk, PageWork work, EntryUploads uploads) {
        this.desk = desk;
        this.work = work;
        this.uploads = uploads;
    }

    @GetMapping("/{key}/seite/{page}")
    String page(
            @PathVariable String key,
            @PathVariable("page") String id,
            HttpSession session,
            Model model,
            Locale locale) {
        var entry = desk.current(session, key, locale);
        if (entry.isEmpty() || entry.get().draft().isSubmitted()) {
            return "redirect:" + EntryAddresses.start(key);
        }
        return entry.get()
                .open()
                .visiblePage(id)
                .map(page -> show(
                        entry.get(),
                        entry.get().open(),
                        page,
                        work.typed(entry.get().open(), page)
                                .map(typed -> Submission.of(typed.values()))
                                .orElse(null),
                        List.of(),
                        model))
                .orElse("redirect:" + EntryAddresses.goOn(key));
    }

    @PostMapping("/{key}/seite/{page}")
    String save(
            @PathVariable String key,
            @PathVariable("page") String id,
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var current = desk.current(request.getSession(), key, locale);
        var page = current.flatMap(entry -> entry.open().visiblePage(id));
        if (current.isEmpty() || page.isEmpty() || current.get().draft().isSubmitted()) {
            return "redirect:" + EntryAddresses.goOn(key);
        }
        var entry = current.get();
        var open = entry.open();
        if (Submission.of(values).refreshes()) {
            return show(entry, open, page.get(), Submission.of(values), List.of(), model);
        }
        var problems = new ArrayList<FieldProblem>();
        var sent = new Submission(
                new LinkedMultiValueMap<>(values), uploads.take(request, entry, page.get(), problems, locale));
        var typed = Submission.of(sent.values());
        return switch (work.save(open, page.get(), sent, problems.isEmpty())) {
            case NoLongerAsked noLonger -> "redirect:" + EntryAddresses.goOn(key);
            case Changed(var newer, var differences) -> {
                model.addAttribute("changed", true);
                model.addAttribute("differences", differences);
                yield show(entry, newer, page.get(), typed, List.of(), model);
            }
            case Kept(var saved, var checked) -> {
                var wanted = Optional.ofNullable(values.getFirst("_zu")).flatMap(saved::visiblePage);
                if (wanted.isPresent()) {
                    yield "redirect:" + EntryAddresses.next(key, wanted);
                }
                problems.addAll(checked.problems());
                if (!problems.isEmpty() || checked.showAgain()) {
                    response.setStatus(problems.isEmpty() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
                    yield show(entry, saved, page.get(), typed, problems, model);
                }
                yield "redirect:" + EntryAddresses.next(key, saved.after(page.get()));
            }
        };
    }

    private String show(
            Entry entry,
            OpenDraft open,
            FormPage page,
            @Nullable Submission typed,
            List<FieldProblem> problems,
            Model model) {
        entry.frame(model);
        var kept = work.typed(open, page);
        model.addAttribute("problems", problems);
        model.addAttribute("filesAt", EntryFilePages.address(entry.service().key()));
        model.addAttribute("view", open.form().view(page, open.answers(), typed, problems, open.context()));
        model.addAttribute("state", open.stateOf(page));
        model.addAttribute("mark", kept.map(TypedPage::mark).orElse(""));
        model.addAttribute("keptAt", kept.map(TypedPage::savedAt));
        model.addAttribute("sections", open.sections(page));
        return "workplace/entry-page";
    }
}
