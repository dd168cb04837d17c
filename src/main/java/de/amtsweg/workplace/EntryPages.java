package de.amtsweg.workplace;

import de.amtsweg.application.Channel;
import de.amtsweg.application.Drafts;
import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.PageWork;
import de.amtsweg.application.PageWork.Outcome.Changed;
import de.amtsweg.application.PageWork.Outcome.Kept;
import de.amtsweg.application.PageWork.Outcome.NoLongerAsked;
import de.amtsweg.application.Receipt;
import de.amtsweg.application.SaveResult.ChangedElsewhere;
import de.amtsweg.application.Submitted;
import de.amtsweg.application.TypedPage;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.documents.UploadLimits;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.forms.FormPage;
import de.amtsweg.forms.Submission;
import de.amtsweg.forms.UploadedFile;
import de.amtsweg.shared.PersonId;
import de.amtsweg.workplace.EntryDesk.Entry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A clerk fills in the form for somebody at the counter, or from paper, and says on which day it was received. */
@Controller
@RequestMapping("/arbeitsplatz/erfassen")
class EntryPages {
    private static final String REVIEW = "pruefen";
    private static final int UNPROCESSABLE = 422;

    private final EntryDesk desk;
    private final Drafts drafts;
    private final PageWork work;
    private final DeskUploads uploads;
    private final Permissions permissions;

    EntryPages(EntryDesk desk, Drafts drafts, PageWork work, DeskUploads uploads, Permissions permissions) {
        this.desk = desk;
        this.drafts = drafts;
        this.work = work;
        this.uploads = uploads;
        this.permissions = permissions;
    }

    @GetMapping
    String services(PersonId person, Model model) {
        permissions.require(person, Permission.WORK_TASKS);
        model.addAttribute("services", desk.services());
        return "workplace/entry-services";
    }

    @GetMapping("/{key}")
    String start(@PathVariable String key, PersonId person, HttpSession session, Model model, Locale locale) {
        permissions.require(person, Permission.WORK_TASKS);
        model.addAttribute("service", desk.service(key));
        model.addAttribute("today", desk.today());
        model.addAttribute(
                "open",
                desk.current(session, key, locale)
                        .filter(one -> !one.draft().isSubmitted())
                        .isPresent());
        return "workplace/entry-start";
    }

    /** Begins to enter; the day of receipt may lie in the past, never in the future. */
    @PostMapping("/{key}")
    String begin(
            @PathVariable String key,
            @RequestParam(name = "weg", defaultValue = "COUNTER") Channel channel,
            @RequestParam(name = "tag", defaultValue = "") String day,
            @RequestParam(name = "monat", defaultValue = "") String month,
            @RequestParam(name = "jahr", defaultValue = "") String year,
            PersonId person,
            HttpSession session,
            RedirectAttributes next) {
        permissions.require(person, Permission.WORK_TASKS);
        var service = desk.service(key);
        var received = date(day, month, year).filter(date -> !date.isAfter(desk.today()));
        if (received.isEmpty()) {
            next.addFlashAttribute("problem", "received");
            next.addFlashAttribute("typed", List.of(day, month, year));
            return "redirect:/arbeitsplatz/erfassen/" + key;
        }
        desk.begin(session, service, channel, received.get());
        return "redirect:/arbeitsplatz/erfassen/" + key + "/weiter";
    }

    @GetMapping("/{key}/weiter")
    String goOn(@PathVariable String key, HttpSession session, Locale locale) {
        return desk.current(session, key, locale)
                .map(entry -> "redirect:"
                        + address(
                                key,
                                entry.open().firstIncomplete().map(FormPage::id).orElse(REVIEW)))
                .orElse("redirect:/arbeitsplatz/erfassen/" + key);
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
            return "redirect:/arbeitsplatz/erfassen/" + key;
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
                .orElse("redirect:/arbeitsplatz/erfassen/" + key + "/weiter");
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
            return "redirect:/arbeitsplatz/erfassen/" + key + "/weiter";
        }
        var entry = current.get();
        var open = entry.open();
        if (Submission.of(values).refreshes()) {
            return show(entry, open, page.get(), Submission.of(values), List.of(), model);
        }
        var problems = new ArrayList<FieldProblem>();
        var sent =
                new Submission(new LinkedMultiValueMap<>(values), files(request, entry, page.get(), problems, locale));
        var typed = Submission.of(sent.values());
        return switch (work.save(open, page.get(), sent, problems.isEmpty())) {
            case NoLongerAsked noLonger -> "redirect:/arbeitsplatz/erfassen/" + key + "/weiter";
            case Changed(var newer, var differences) -> {
                model.addAttribute("changed", true);
                model.addAttribute("differences", differences);
                yield show(entry, newer, page.get(), typed, List.of(), model);
            }
            case Kept(var saved, var checked) -> {
                var wanted = Optional.ofNullable(values.getFirst("_zu")).flatMap(saved::visiblePage);
                if (wanted.isPresent()) {
                    yield "redirect:" + address(key, wanted.get().id());
                }
                problems.addAll(checked.problems());
                if (!problems.isEmpty() || checked.showAgain()) {
                    response.setStatus(problems.isEmpty() ? HttpServletResponse.SC_OK : UNPROCESSABLE);
                    yield show(entry, saved, page.get(), typed, problems, model);
                }
                yield "redirect:"
                        + address(key, saved.after(page.get()).map(FormPage::id).orElse(REVIEW));
            }
        };
    }

    @GetMapping("/{key}/" + REVIEW)
    String review(@PathVariable String key, HttpSession session, Model model, Locale locale) {
        var entry = desk.current(session, key, locale);
        if (entry.isEmpty()) {
            return "redirect:/arbeitsplatz/erfassen/" + key;
        }
        if (entry.get().open().firstIncomplete().isPresent()
                && !entry.get().draft().isSubmitted()) {
            return "redirect:/arbeitsplatz/erfassen/" + key + "/weiter";
        }
        frame(entry.get(), model);
        var open = entry.get().open();
        model.addAttribute("reading", open.form().reading(open.answers(), open.context()));
        model.addAttribute("version", open.draft().version());
        return "workplace/entry-review";
    }

    @PostMapping("/{key}/absenden")
    String submit(
            @PathVariable String key,
            @RequestParam(name = "_version", defaultValue = "-1") long version,
            PersonId person,
            HttpSession session,
            RedirectAttributes next,
            Locale locale) {
        permissions.require(person, Permission.WORK_TASKS);
        var entry = desk.current(session, key, locale);
        if (entry.isEmpty()
                || entry.get().open().firstIncomplete().isPresent()
                        && !entry.get().draft().isSubmitted()) {
            return "redirect:/arbeitsplatz/erfassen/" + key + "/weiter";
        }
        var receipt = new Receipt(entry.get().channel(), entry.get().receivedOn(), Optional.of(person));
        return switch (drafts.submit(entry.get().draft().id(), version, receipt)) {
            case ChangedElsewhere changed -> {
                next.addFlashAttribute("changed", true);
                yield "redirect:" + address(key, REVIEW);
            }
            case Submitted submitted -> {
                desk.forget(session, key);
                next.addFlashAttribute("number", submitted.number());
                next.addFlashAttribute("code", submitted.secretCode().orElse(""));
                yield "redirect:/arbeitsplatz/erfassen/" + key + "/eingang";
            }
        };
    }

    @GetMapping("/{key}/eingang")
    String entered(@PathVariable String key, Model model) {
        model.addAttribute("service", desk.service(key));
        return model.containsAttribute("number") ? "workplace/entry-done" : "redirect:/arbeitsplatz";
    }

    private Map<String, List<UploadedFile>> files(
            HttpServletRequest request, Entry entry, FormPage page, List<FieldProblem> problems, Locale locale) {
        var files = new HashMap<String, List<UploadedFile>>();
        if (request instanceof MultipartHttpServletRequest multipart) {
            for (var input : page.fileFields()) {
                var name = input.name();
                var limits = new UploadLimits(input.size(), input.mediaTypes());
                var taken = uploads.take(multipart.getFiles(name), limits, locale);
                taken.refusals().forEach(refusal -> problems.add(new FieldProblem(name, "", refusal)));
                taken.documents().forEach(document -> desk.attach(entry, document, name));
                files.put(
                        name,
                        taken.accepted().stream()
                                .map(file -> uploaded(file.document(), file.pages()))
                                .toList());
            }
        }
        return files;
    }

    private static UploadedFile uploaded(StoredDocument document, int pages) {
        return new UploadedFile(document.id(), document.fileName(), document.mediaType(), document.size(), pages);
    }

    private String show(
            Entry entry,
            OpenDraft open,
            FormPage page,
            @Nullable Submission typed,
            List<FieldProblem> problems,
            Model model) {
        frame(entry, model);
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

    private static void frame(Entry entry, Model model) {
        model.addAttribute("service", entry.service());
        model.addAttribute("channel", entry.channel().name());
        model.addAttribute(
                "receivedOn",
                Dates.day(entry.receivedOn(), entry.open().context().locale()));
    }

    private static String address(String key, String page) {
        return "/arbeitsplatz/erfassen/" + key + (page.equals(REVIEW) ? "/" : "/seite/") + page;
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip())));
        } catch (NumberFormatException | DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
