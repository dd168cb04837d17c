package de.amtsweg.portal;

import de.amtsweg.application.SaveResult.ChangedElsewhere;
import de.amtsweg.application.SaveResult.Saved;
import de.amtsweg.forms.Checked;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.Submission;
import de.amtsweg.shared.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form, page by page. Whatever was typed is kept: in the draft when it is right, in the session until then. */
@Controller
@RequestMapping("/leistungen/{key}/antrag")
class DraftPages {
    /** Value of {@code _ziel} that leads from a page straight back to the review. */
    static final String REVIEW = "pruefen";

    private final OfferedServices services;
    private final DraftDesk desk;
    private final PageUploads uploads;
    private final DraftPageModel pageModel;

    DraftPages(OfferedServices services, DraftDesk desk, PageUploads uploads, DraftPageModel pageModel) {
        this.services = services;
        this.desk = desk;
        this.uploads = uploads;
        this.pageModel = pageModel;
    }

    @GetMapping
    String begin(@PathVariable String key, HttpServletRequest request, Model model, Locale locale) {
        var open = desk.current(request, key, locale);
        if (open.isPresent() && !open.get().draft().isSubmitted()) {
            OfferedServices.show(model, open.get().service(), locale);
            return "portal/draft-exists";
        }
        var service = services.named(key);
        return "redirect:/leistungen/" + key + (service.precheckForm().isPresent() ? "/vorab" : "");
    }

    /** Begins a draft, or goes on with the one there is. */
    @PostMapping
    String begin(
            @PathVariable String key,
            @RequestParam(name = "neu", required = false) String anew,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var visit = new Visit(request.getSession());
        var open = desk.current(request, key, locale)
                .filter(known -> !known.draft().isSubmitted());
        if (open.isPresent() && anew == null) {
            return "redirect:" + whereToGoOn(open.get());
        }
        var service = services.named(key);
        var known = visit.precheck(service.key());
        if (service.precheckForm().isPresent() && known.isEmpty()) {
            return "redirect:/leistungen/" + key + "/vorab";
        }
        visit.forgetPrecheck(service.key());
        return "redirect:" + whereToGoOn(desk.begin(request, response, service, known.orElse(Answers.NONE), locale));
    }

    @GetMapping("/{page}")
    String page(
            @PathVariable String key,
            @PathVariable("page") String id,
            @RequestParam(name = "ziel", defaultValue = "") String goal,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var visit = new Visit(request.getSession());
        var open = desk.current(request, key, locale);
        if (open.isEmpty()) {
            return "redirect:" + address(key);
        }
        if (open.get().draft().isSubmitted()) {
            return "redirect:" + address(key, "eingang");
        }
        var page = open.get().visiblePage(id);
        if (page.isEmpty()) {
            return "redirect:" + whereToGoOn(open.get());
        }
        var typed = visit.typed(open.get().service().key(), id).map(Submission::of);
        pageModel.show(model, open.get(), page.get(), typed.orElse(null), List.of(), goal);
        return "portal/form-page";
    }

    @PostMapping("/{page}")
    String save(
            @PathVariable String key,
            @PathVariable("page") String id,
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var visit = new Visit(request.getSession());
        var current = desk.current(request, key, locale);
        if (current.isEmpty()) {
            return "redirect:" + address(key);
        }
        var open = current.get();
        if (open.draft().isSubmitted()) {
            return "redirect:" + address(key, "eingang");
        }
        var page = open.visiblePage(id);
        if (page.isEmpty()) {
            return "redirect:" + whereToGoOn(open);
        }
        var goal = first(values, "_ziel");
        var asked = Submission.of(values);
        if (asked.refreshes()) {
            pageModel.show(model, open, page.get(), asked, List.of(), goal);
            return "portal/form-page";
        }
        var taken = uploads.take(request, page.get().fileFields(), open.draft().id(), locale);
        var submission = new Submission(values, taken.files());
        var checked = open.form().check(page.get(), submission, open.answers(), open.context());
        var problems = problems(checked, taken);
        // What was uploaded stands in the answers from now on; shown again, it must not count twice.
        var typed = Submission.of(values);

        if (values.containsKey("_zurueck")) {
            return back(visit, open, page.get(), checked, problems, values);
        }
        if (pageModel.changedElsewhere(open, page.get(), first(values, "_stand"), checked)) {
            return changed(model, open, page.get(), typed, checked, goal);
        }
        switch (desk.save(open, checked.answers())) {
            case ChangedElsewhere(var newer) -> {
                return changed(model, open.with(newer), page.get(), typed, checked, goal);
            }
            case Saved(var saved) -> open = open.with(saved);
        }
        uploads.forgetUnused(open.draft().id(), open.answers());
        if (!problems.isEmpty() || checked.showAgain()) {
            response.setStatus(problems.isEmpty() ? 200 : 422);
            pageModel.show(model, open, page.get(), typed, problems, goal);
            return "portal/form-page";
        }
        visit.saved(open.service().key(), id);
        return "redirect:" + next(open, page.get(), goal);
    }

    private String back(
            Visit visit,
            OpenDraft open,
            FormPage page,
            Checked checked,
            List<FieldProblem> problems,
            MultiValueMap<String, String> values) {
        var service = open.service().key();
        if (problems.isEmpty() && desk.save(open, checked.answers()) instanceof Saved) {
            visit.saved(service, page.id());
        } else {
            visit.typed(service, page.id(), values);
        }
        return "redirect:"
                + open.before(page)
                        .map(previous -> address(service.value(), previous.id()))
                        .orElse(address(service.value()));
    }

    /** A file that was refused says more than "no file". */
    private static List<FieldProblem> problems(Checked checked, PageUploads.Taken taken) {
        var problems = new ArrayList<>(taken.problems());
        checked.problems().stream()
                .filter(problem -> taken.problems().stream()
                        .noneMatch(refused -> refused.fieldId().equals(problem.fieldId())))
                .forEach(problems::add);
        return problems;
    }

    private String changed(
            Model model, OpenDraft newer, FormPage page, Submission typed, Checked checked, String goal) {
        pageModel.show(model, newer, page, typed, List.of(), goal);
        pageModel.showDifferences(model, newer, page, checked);
        return "portal/form-page";
    }

    private static String next(OpenDraft open, FormPage page, String goal) {
        var key = open.service().key().value();
        if (goal.equals(REVIEW)) {
            return open.firstIncomplete()
                    .map(missing -> address(key, missing.id()) + "?ziel=" + REVIEW)
                    .orElse(address(key, REVIEW));
        }
        return address(key, open.after(page).map(FormPage::id).orElse(REVIEW));
    }

    static String whereToGoOn(OpenDraft open) {
        return address(
                open.service().key().value(),
                open.firstIncomplete().map(FormPage::id).orElse(REVIEW));
    }

    static String address(String key) {
        return "/leistungen/" + key + "/antrag";
    }

    static String address(String key, String page) {
        return address(key) + "/" + page;
    }

    private static String first(MultiValueMap<String, String> values, String name) {
        var value = values.getFirst(name);
        return value == null ? "" : value;
    }
}
