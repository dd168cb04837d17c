package de.amtsweg.portal;

import de.amtsweg.application.OpenDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Confirming the mail address with a code from a mail, or going on without: then letters come. */
@Controller
@RequestMapping("/leistungen/{key}/antrag/" + EmailPages.PAGE)
class EmailPages {
    static final String PAGE = "e-mail-bestaetigen";

    private final DraftDesk desk;
    private final EmailConfirmation confirmation;

    EmailPages(DraftDesk desk, EmailConfirmation confirmation) {
        this.desk = desk;
        this.confirmation = confirmation;
    }

    @GetMapping
    String ask(
            @PathVariable String key,
            @RequestParam(name = "ziel", defaultValue = "") String goal,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        var open = waiting(request, key, locale);
        if (open.isEmpty()) {
            return elsewhere(request, key, locale);
        }
        show(model, open.get(), goal);
        return "portal/confirm-email";
    }

    @PostMapping
    String confirm(
            @PathVariable String key,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "_ziel", defaultValue = "") String goal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var open = waiting(request, key, locale);
        if (open.isEmpty()) {
            return elsewhere(request, key, locale);
        }
        if (!confirmation.confirm(request, open.get(), code)) {
            response.setStatus(422);
            model.addAttribute("wrong", true);
            show(model, open.get(), goal);
            return "portal/confirm-email";
        }
        return "redirect:" + next(open.get(), goal);
    }

    @PostMapping("/code")
    String send(
            @PathVariable String key,
            @RequestParam(name = "_ziel", defaultValue = "") String goal,
            HttpServletRequest request,
            RedirectAttributes attributes,
            Locale locale) {
        var open = waiting(request, key, locale);
        if (open.isEmpty()) {
            return elsewhere(request, key, locale);
        }
        attributes.addFlashAttribute(
                "sent", confirmation.sendCode(request, open.get()).name());
        return "redirect:" + address(key, goal);
    }

    static String address(String key, String goal) {
        return DraftPages.address(key, PAGE) + (goal.equals(DraftPages.REVIEW) ? "?ziel=" + DraftPages.REVIEW : "");
    }

    /** The draft, when there is an address nobody has confirmed yet. */
    private Optional<OpenDraft> waiting(HttpServletRequest request, String key, Locale locale) {
        return desk.current(request, key, locale)
                .filter(open -> !open.draft().isSubmitted())
                .filter(open -> confirmation.pageOfUnconfirmed(open).isPresent());
    }

    private String elsewhere(HttpServletRequest request, String key, Locale locale) {
        return "redirect:"
                + desk.current(request, key, locale)
                        .map(DraftPages::whereToGoOn)
                        .orElse(DraftPages.address(key));
    }

    private void show(Model model, OpenDraft open, String goal) {
        OfferedServices.show(model, open.service(), open.context().locale());
        model.addAttribute("address", confirmation.of(open).orElseThrow().text());
        model.addAttribute("survivesSession", true);
        model.addAttribute("goal", goal);
        model.addAttribute("without", next(open, goal));
        model.addAttribute(
                "page", confirmation.pageOfAddress(open).orElseThrow().id());
        if (!model.containsAttribute("sent")) {
            model.addAttribute("sent", "");
        }
    }

    private String next(OpenDraft open, String goal) {
        return confirmation
                .pageOfAddress(open)
                .map(page -> DraftPages.next(open, page, goal))
                .orElseGet(() -> DraftPages.whereToGoOn(open));
    }
}
