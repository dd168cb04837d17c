package de.amtsweg.portal;

import de.amtsweg.application.Drafts;
import de.amtsweg.application.OpenDraft;
import de.amtsweg.application.Receipt;
import de.amtsweg.application.SaveResult.ChangedElsewhere;
import de.amtsweg.application.Settling;
import de.amtsweg.application.Submitted;
import de.amtsweg.forms.FieldProblem;
import de.amtsweg.site.ApplicationAccess;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything once more before it is sent, what it will cost and who will be told; and sending it, once. */
@Controller
@RequestMapping("/leistungen/{key}/antrag")
class ReviewPages {
    /** How long a page waits for the process, so that the fee is there when the page is. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DraftDesk desk;
    private final Drafts drafts;
    private final Outlook outlook;
    private final EmailConfirmation emails;
    private final Settling settling;
    private final ApplicationAccess access;
    private final PortalContext contexts;
    private final MessageSource messages;

    ReviewPages(
            DraftDesk desk,
            Drafts drafts,
            Outlook outlook,
            EmailConfirmation emails,
            Settling settling,
            ApplicationAccess access,
            PortalContext contexts,
            MessageSource messages) {
        this.desk = desk;
        this.drafts = drafts;
        this.outlook = outlook;
        this.emails = emails;
        this.settling = settling;
        this.access = access;
        this.contexts = contexts;
        this.messages = messages;
    }

    @GetMapping("/pruefen")
    String review(@PathVariable String key, HttpServletRequest request, Model model, Locale locale) {
        var open = desk.current(request, key, locale);
        if (open.isEmpty()) {
            return "redirect:" + DraftPages.address(key);
        }
        if (open.get().draft().isSubmitted()) {
            return "redirect:" + DraftPages.address(key, "eingang");
        }
        if (open.get().firstIncomplete().isPresent()) {
            return "redirect:" + DraftPages.whereToGoOn(open.get()) + "?ziel=" + DraftPages.REVIEW;
        }
        show(model, open.get(), List.of());
        return "portal/review";
    }

    /** Sends the notice. A double click, a reload or a second tab gets the same receipt. */
    @PostMapping("/absenden")
    String submit(
            @PathVariable String key,
            @RequestParam(name = "_version", defaultValue = "-1") long version,
            @RequestParam(name = "bestaetigt", required = false) String confirmed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        var current = desk.current(request, key, locale);
        if (current.isEmpty()) {
            return "redirect:" + DraftPages.address(key);
        }
        var open = current.get();
        if (!open.draft().isSubmitted()) {
            if (open.firstIncomplete().isPresent()) {
                return "redirect:" + DraftPages.whereToGoOn(open) + "?ziel=" + DraftPages.REVIEW;
            }
            if (confirmed == null) {
                response.setStatus(422);
                show(
                        model,
                        open,
                        List.of(new FieldProblem(
                                "bestaetigt",
                                messages.getMessage("portal.review.confirm", null, locale),
                                messages.getMessage("portal.review.confirm.missing", null, locale))));
                return "portal/review";
            }
        }
        return switch (drafts.submit(open.draft().id(), version, Receipt.online(contexts.today()))) {
            case ChangedElsewhere(var newer) -> {
                response.setStatus(409);
                model.addAttribute("changed", true);
                show(model, open.with(newer), List.of());
                yield "portal/review";
            }
            case Submitted submitted -> {
                access.grant(request, submitted.application());
                new Visit(request.getSession()).proves(submitted.application());
                settling.await(submitted.application(), PATIENCE);
                yield "redirect:" + DraftPages.address(key, "eingang");
            }
        };
    }

    private void show(Model model, OpenDraft open, List<FieldProblem> problems) {
        OfferedServices.show(model, open.service(), open.context().locale());
        model.addAttribute("reading", open.form().reading(open.answers(), open.context()));
        model.addAttribute("fee", outlook.fee(open));
        model.addAttribute("feeWithNotice", open.service().preview().feeWithNotice());
        model.addAttribute("recipients", outlook.recipients(open));
        model.addAttribute("survivesSession", true);
        model.addAttribute("email", emails.of(open));
        model.addAttribute("asksEmail", emails.pageOfAddress(open).isPresent());
        model.addAttribute("version", open.draft().version());
        model.addAttribute("problems", problems);
        model.addAttribute("lastPage", open.pages().getLast().id());
    }
}
