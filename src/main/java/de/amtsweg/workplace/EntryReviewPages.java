package de.amtsweg.workplace;

import de.amtsweg.application.Drafts;
import de.amtsweg.application.Receipt;
import de.amtsweg.application.SaveResult.ChangedElsewhere;
import de.amtsweg.application.Submitted;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.PersonId;
import jakarta.servlet.http.HttpSession;
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

/** A clerk reads what was entered once more and hands it in, in the name of the person it is for. */
@Controller
@RequestMapping(EntryAddresses.ALL)
class EntryReviewPages {
    private final EntryDesk desk;
    private final Drafts drafts;
    private final Permissions permissions;

    EntryReviewPages(EntryDesk desk, Drafts drafts, Permissions permissions) {
        this.desk = desk;
        this.drafts = drafts;
        this.permissions = permissions;
    }

    @GetMapping("/{key}/" + EntryAddresses.REVIEW)
    String review(@PathVariable String key, HttpSession session, Model model, Locale locale) {
        var entry = desk.current(session, key, locale);
        if (entry.isEmpty()) {
            return "redirect:" + EntryAddresses.start(key);
        }
        if (entry.get().open().firstIncomplete().isPresent()
                && !entry.get().draft().isSubmitted()) {
            return "redirect:" + EntryAddresses.goOn(key);
        }
        entry.get().frame(model);
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
            return "redirect:" + EntryAddresses.goOn(key);
        }
        var receipt = new Receipt(entry.get().channel(), entry.get().receivedOn(), Optional.of(person));
        return switch (drafts.submit(entry.get().draft().id(), version, receipt)) {
            case ChangedElsewhere changed -> {
                next.addFlashAttribute("changed", true);
                yield "redirect:" + EntryAddresses.review(key);
            }
            case Submitted submitted -> {
                desk.forget(session, key);
                next.addFlashAttribute("number", submitted.number());
                next.addFlashAttribute("code", submitted.secretCode().orElse(""));
                yield "redirect:" + EntryAddresses.entered(key);
            }
        };
    }

    @GetMapping("/{key}/eingang")
    String entered(@PathVariable String key, Model model) {
        model.addAttribute("service", desk.service(key));
        return model.containsAttribute("number") ? "workplace/entry-done" : "redirect:/arbeitsplatz";
    }
}
