package de.amtsweg.workplace;

import de.amtsweg.application.Channel;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.PersonId;
import jakarta.servlet.http.HttpSession;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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

/** A clerk begins to fill in the form for somebody at the counter, or from paper, and says on which day it was received. */
@Controller
@RequestMapping(EntryAddresses.ALL)
class EntryPages {
    private final EntryDesk desk;
    private final Permissions permissions;

    EntryPages(EntryDesk desk, Permissions permissions) {
        this.desk = desk;
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
            return "redirect:" + EntryAddresses.start(key);
        }
        desk.begin(session, service, channel, received.get());
        return "redirect:" + EntryAddresses.goOn(key);
    }

    @GetMapping("/{key}/weiter")
    String goOn(@PathVariable String key, HttpSession session, Locale locale) {
        return desk.current(session, key, locale)
                .map(entry ->
                        "redirect:" + EntryAddresses.next(key, entry.open().firstIncomplete()))
                .orElse("redirect:" + EntryAddresses.start(key));
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
