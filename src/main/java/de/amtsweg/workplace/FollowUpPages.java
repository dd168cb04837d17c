package de.amtsweg.workplace;

import de.amtsweg.application.Applications;
import de.amtsweg.application.FollowUp;
import de.amtsweg.application.FollowUps;
import de.amtsweg.authority.Permission;
import de.amtsweg.authority.Permissions;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the person's units wanted to look at again by today. */
@Controller
class FollowUpPages {
    private final FollowUps followUps;
    private final Applications applications;
    private final Permissions permissions;

    FollowUpPages(FollowUps followUps, Applications applications, Permissions permissions) {
        this.followUps = followUps;
        this.applications = applications;
        this.permissions = permissions;
    }

    /** One line of the list. */
    record Line(String id, String number, String topic, String due) {}

    @GetMapping("/arbeitsplatz/wiedervorlagen")
    String due(PersonId person, Model model, Locale locale) {
        model.addAttribute(
                "followUps", due(person).stream().map(one -> line(one, locale)).toList());
        return "workplace/follow-ups";
    }

    @PostMapping("/arbeitsplatz/wiedervorlagen/{id}/erledigt")
    String done(@PathVariable UUID id, PersonId person, RedirectAttributes next) {
        if (due(person).stream().anyMatch(one -> one.id().equals(id))) {
            try {
                followUps.done(id, person);
            } catch (NoSuchElementException alreadyDone) {
                // Somebody else was quicker; that is what was wanted.
            }
        }
        next.addFlashAttribute(Note.ATTRIBUTE, Note.FOLLOW_UP_DONE);
        return "redirect:/arbeitsplatz/wiedervorlagen";
    }

    private List<FollowUp> due(PersonId person) {
        return followUps.due(permissions.unitsWhere(person, Permission.WORK_TASKS));
    }

    private Line line(FollowUp followUp, Locale locale) {
        return new Line(
                followUp.id().toString(),
                applications.get(followUp.application()).number(),
                followUp.topic(),
                Dates.day(followUp.due(), locale));
    }
}
