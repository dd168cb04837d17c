package de.amtsweg.portal;

import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.PageWork;
import de.amtsweg.application.PageWork.Outcome.Changed;
import de.amtsweg.application.PageWork.Outcome.Kept;
import de.amtsweg.application.PageWork.Outcome.NoLongerAsked;
import de.amtsweg.forms.Checked;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.Submission;
import de.amtsweg.portal.PageUploads.Taken;
import de.amtsweg.shared.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form, page by page. Whatever was typed is kept: among the answers when it is right, beside them until then. */
@Controller
@RequestMapping("/leistungen/{key}/antrag")
class DraftPages {
    /** Value of {@code _ziel} that leads from a page straight back to the review. */
    static final String REVIEW = "pruefen";
    /** Button that has the code to go on mailed. */
    private static final String MAIL_CODE = "_code-schicken";

    private final OfferedServices services;
    private final DraftDesk desk;
    private final PageUploads uploads;
    private final DraftPageModel pageModel;
    private final PageWork work;
    private final EmailConfirmation emails;

    DraftPages(
            OfferedServices services,
            DraftDesk desk,
            PageUploads uploads,
            DraftPageModel pageModel,
            PageWork work,
            EmailConfirmation emails) {
        this.services = services;
        this.desk = desk;
        this.uploads = uploads;
        this.pageModel = pageModel;
        this.work = work;
        this.emails = emails;
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
        var open = desk.current(request, key, locale);
        if (open.isEmpty()) {
            return "redirect:" + address(key);
        }
        var page = open.get().visiblePage(id);
        if (open.get().draft().isSubmitted() || page.isEmpty()) {
            return "redirect:" + whereToGoOn(open.get());
        }
        pageModel.show(model, open.get(), page.get(), goal);
        return "portal/form-page";
    }

    @PostMapping("/{page}")
    String save(
            @PathVariable String key,
            @PathVariable("page") String id,
            @RequestParam MultiValueMap<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes attributes,
            Model model,
            Locale locale) {
        var current = desk.current(request, key, locale);
        if (current.isEmpty()) {
            return "redirect:" + address(key);
        }
        var open = current.get();
        var page = open.visiblePage(id);
        if (open.draft().isSubmitted() || page.isEmpty()) {
            return "redirect:" + whereToGoOn(open);
        }
        var goal = first(values, "_ziel");
        // Without its files: they stand in the answers once they are saved; shown again, they must not count twice.
        var typed = Submission.of(values);
        if (typed.refreshes()) {
            pageModel.show(model, open, page.get(), typed, List.of(), goal);
            return "portal/form-page";
        }
        var taken = uploads.take(request, page.get().fileFields(), open.draft().id(), locale);
        var submission = new Submission(values, taken.files());
        return switch (work.save(open, page.get(), submission, taken.problems().isEmpty())) {
            case NoLongerAsked(var now) -> "redirect:" + whereToGoOn(now);
            case Changed changed -> {
                pageModel.showChanged(model, changed, page.get(), typed, goal);
                yield "portal/form-page";
            }
            case Kept(var now, var checked) -> {
                var elsewhere = elsewhere(now, page.get(), values);
                if (elsewhere.isPresent()) {
                    if (values.containsKey(MAIL_CODE)) {
                        attributes.addFlashAttribute(
                                "mailed", emails.sendResumeCode(request, now).name());
                    }
                    yield "redirect:" + elsewhere.get();
                }
                var problems = problems(checked, taken);
                if (!problems.isEmpty() || checked.showAgain()) {
                    response.setStatus(problems.isEmpty() ? 200 : 422);
                    pageModel.show(model, now, page.get(), typed, problems, goal);
                    yield "portal/form-page";
                }
                if (emails.pageOfUnconfirmed(now).filter(page.get()::equals).isPresent()) {
                    attributes.addFlashAttribute(
                            "sent", emails.sendCode(request, now).name());
                    yield "redirect:" + EmailPages.address(key, goal);
                }
                yield "redirect:" + next(now, page.get(), goal);
            }
        };
    }

    /** Where somebody goes who does not finish this page now; it is kept as it is. */
    private static Optional<String> elsewhere(OpenDraft open, FormPage page, MultiValueMap<String, String> values) {
        var key = open.service().key().value();
        if (values.containsKey("_zurueck")) {
            return Optional.of(open.before(page)
                    .map(previous -> address(key, previous.id()))
                    .orElse(address(key)));
        }
        if (values.containsKey(MAIL_CODE)) {
            return Optional.of(address(key, page.id()) + "#" + MAIL_CODE.substring(1));
        }
        return Optional.of(first(values, "_zu")).flatMap(open::visiblePage).map(wanted -> address(key, wanted.id()));
    }

    /** A file that was refused says more than "no file". */
    private static List<FieldProblem> problems(Checked checked, Taken taken) {
        var problems = new ArrayList<>(taken.problems());
        checked.problems().stream()
                .filter(problem -> taken.problems().stream()
                        .noneMatch(refused -> refused.fieldId().equals(problem.fieldId())))
                .forEach(problems::add);
        return problems;
    }

    static String next(OpenDraft open, FormPage page, String goal) {
        var key = open.service().key().value();
        if (goal.equals(REVIEW)) {
            return open.firstIncomplete()
                    .map(missing -> address(key, missing.id()) + "?ziel=" + REVIEW)
                    .orElse(address(key, REVIEW));
        }
        return address(key, open.after(page).map(FormPage::id).orElse(REVIEW));
    }

    /** The receipt of what was sent; until then the first page that is not right, or the review. */
    static String whereToGoOn(OpenDraft open) {
        var key = open.service().key().value();
        return open.draft().isSubmitted()
                ? address(key, "eingang")
                : address(key, open.firstIncomplete().map(FormPage::id).orElse(REVIEW));
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
