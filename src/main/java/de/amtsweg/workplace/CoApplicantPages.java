package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.Channel;
import de.amtsweg.application.CoApplicant;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.application.CoApplicants.Recorded;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a co-applicant said on paper, at the counter or by telephone is recorded through the same message as online. */
@Controller("workplaceCoApplicantPages")
class CoApplicantPages {
    private final Desk desk;
    private final CoApplicants coApplicants;
    private final MessageSource messages;

    CoApplicantPages(Desk desk, CoApplicants coApplicants, MessageSource messages) {
        this.desk = desk;
        this.coApplicants = coApplicants;
        this.messages = messages;
    }

    @PostMapping(ApplicationPages.ALL + "/{number}/mitantrag/{id}")
    String record(
            @PathVariable String number,
            @PathVariable("id") String id,
            @RequestParam(name = "antwort", defaultValue = "") String answer,
            @RequestParam(name = "weg", defaultValue = "PAPER") Channel channel,
            PersonId person,
            RedirectAttributes next) {
        var application = desk.work(number, person);
        var who = named(application, id);
        var recorded = switch (answer) {
            case "ja" ->
                coApplicants.confirm(
                        who.id(),
                        Actor.staff(person),
                        messages.getMessage("workplace.with.statement", null, Locale.GERMAN),
                        channel);
            case "nein" -> coApplicants.refuse(who.id(), Actor.staff(person), channel);
            default -> throw new NotFound();
        };
        next.addFlashAttribute(
                Note.ATTRIBUTE, recorded == Recorded.RECORDED ? Note.CONSENT_RECORDED : Note.CONSENT_NOT_RECORDED);
        return ApplicationPages.redirect(application.number()) + "#mitantrag";
    }

    private CoApplicant named(Application application, String id) {
        return coApplicants.of(application.id()).stream()
                .filter(who -> who.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
