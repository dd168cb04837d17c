package de.amtsweg.workplace;

import de.amtsweg.documents.PageViews;
import de.amtsweg.documents.Redaction;
import de.amtsweg.documents.StoredDocument;
import de.amtsweg.shared.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Blacks out places of a document before others see it: words wherever they occur, and rectangles. */
@Controller
@RequestMapping(ApplicationPages.ALL + "/{number}/schwaerzen/{id}")
class RedactionPages {
    private final Desk desk;
    private final RedactionDesk redactions;
    private final PageViews views;
    private final MessageSource messages;

    RedactionPages(Desk desk, RedactionDesk redactions, PageViews views, MessageSource messages) {
        this.desk = desk;
        this.redactions = redactions;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping
    String form(@PathVariable String number, @PathVariable String id, PersonId person, Model model) {
        var document = redactions.document(desk.work(number, person), id);
        return show(number, document, RedactionForm.EMPTY, model);
    }

    @GetMapping("/seite/{page}")
    ResponseEntity<byte[]> page(
            @PathVariable String number, @PathVariable String id, @PathVariable int page, PersonId person) {
        var document = redactions.document(desk.work(number, person), id);
        var view = views.page(document.id(), page).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(view.picture());
    }

    @PostMapping
    String make(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(name = "wer", defaultValue = "") String asker,
            @RequestParam(name = "worte", defaultValue = "") String words,
            @RequestParam(name = "seite", required = false) List<String> pages,
            @RequestParam(name = "links", required = false) List<String> lefts,
            @RequestParam(name = "oben", required = false) List<String> tops,
            @RequestParam(name = "breite", required = false) List<String> widths,
            @RequestParam(name = "hoehe", required = false) List<String> heights,
            PersonId person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale) {
        var application = desk.work(number, person);
        var document = redactions.document(application, id);
        var form =
                new RedactionForm(asker, words, given(pages), given(lefts), given(tops), given(widths), given(heights));
        if (form.problem().isPresent()) {
            return refused(number, document, form, form.problem().get(), model, response);
        }
        var redaction = form.redaction();
        var drawn = views.redacted(document.id(), redaction);
        if (drawn.isEmpty()) {
            return refused(number, document, form, "not-drawn", model, response);
        }
        var copy = redactions.file(application, person, asker, drawn.get(), locale);
        next.addFlashAttribute("copy", copy.toString());
        next.addFlashAttribute("hits", hits(redaction, drawn.get(), locale));
        next.addFlashAttribute(
                "unreadable",
                drawn.get().unreadable().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        next.addFlashAttribute("incomplete", !drawn.get().complete());
        return ApplicationPages.redirect(application.number()) + "/schwaerzen/" + document.id();
    }

    private String refused(
            String number,
            StoredDocument document,
            RedactionForm form,
            String problem,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("problem", problem);
        return show(number, document, form, model);
    }

    private String show(String number, StoredDocument document, RedactionForm form, Model model) {
        int pages = views.page(document.id(), 1).map(PageViews.View::pages).orElse(0);
        model.addAttribute("number", number);
        model.addAttribute("document", document);
        model.addAttribute("form", form);
        model.addAttribute("pages", IntStream.rangeClosed(1, pages).boxed().toList());
        return "workplace/dossier-redaction";
    }

    /** In words, because what waits for the next page waits in the session. */
    private List<String> hits(Redaction redaction, Redaction.Drawn drawn, Locale locale) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < redaction.words().size(); i++) {
            int pages = drawn.found().get(i);
            lines.add(messages.getMessage(
                    pages == 0 ? "workplace.redaction.not-found" : "workplace.redaction.hit",
                    new Object[] {redaction.words().get(i), pages},
                    locale));
        }
        return lines;
    }

    private static List<String> given(@org.jspecify.annotations.Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
