package de.amtsweg.workplace;

import de.amtsweg.application.Applications;
import de.amtsweg.application.Channel;
import de.amtsweg.application.Requests;
import de.amtsweg.application.SecretCodes;
import de.amtsweg.application.Withdrawals;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.PersonId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came on paper, at the counter or by telephone is recorded through the same messages as online. */
@Controller
@RequestMapping(ApplicationPages.ALL)
class ApplicationRecordPages {
    private static final int LONGEST_ANSWER = 10_000;

    private final Desk desk;
    private final Requests requests;
    private final Withdrawals withdrawals;
    private final SecretCodes codes;
    private final DeskUploads uploads;
    private final Applications applications;

    ApplicationRecordPages(
            Desk desk,
            Requests requests,
            Withdrawals withdrawals,
            SecretCodes codes,
            DeskUploads uploads,
            Applications applications) {
        this.desk = desk;
        this.requests = requests;
        this.withdrawals = withdrawals;
        this.codes = codes;
        this.uploads = uploads;
        this.applications = applications;
    }

    /** An answer that came by letter, at the counter or by telephone. */
    @PostMapping("/{number}/antwort")
    String answer(
            @PathVariable String number,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "weg", defaultValue = "PAPER") Channel channel,
            @RequestParam(name = "dateien", required = false) List<MultipartFile> files,
            PersonId person,
            RedirectAttributes next,
            Locale locale) {
        var application = desk.work(number, person);
        var request = requests.open(application.id());
        if (request.isEmpty()) {
            return nobodyAsks(number, text, next);
        }
        var taken = uploads.take(files == null ? List.of() : files, locale);
        if (!taken.refusals().isEmpty()
                || text.isBlank() && taken.documents().isEmpty()
                || text.length() > LONGEST_ANSWER) {
            uploads.discard(taken);
            next.addFlashAttribute(Note.ATTRIBUTE, Note.ANSWER_MISSING);
            next.addFlashAttribute("refusals", taken.refusals());
            next.addFlashAttribute("typedAnswer", text);
            return ApplicationPages.redirect(number) + "#antwort";
        }
        if (!requests.answer(request.get().id(), Actor.staff(person), text.strip(), taken.documents(), channel)) {
            uploads.discard(taken);
            return nobodyAsks(number, text, next);
        }
        next.addFlashAttribute(Note.ATTRIBUTE, Note.ANSWER_RECORDED);
        return ApplicationPages.redirect(number);
    }

    /** Somebody else has recorded an answer meanwhile; what was typed is shown once more, so that it is not lost. */
    private static String nobodyAsks(String number, String text, RedirectAttributes next) {
        next.addFlashAttribute(Note.ATTRIBUTE, Note.NO_REQUEST);
        next.addFlashAttribute("unrecorded", text.strip());
        return ApplicationPages.redirect(number);
    }

    /** The applicant takes the application back at the counter or in writing. */
    @PostMapping("/{number}/ruecknahme")
    String withdraw(@PathVariable String number, PersonId person, RedirectAttributes next) {
        var application = desk.work(number, person);
        boolean accepted = withdrawals.request(application.id(), Actor.staff(person));
        next.addFlashAttribute(Note.ATTRIBUTE, accepted ? Note.WITHDRAWAL_RECORDED : Note.WITHDRAWAL_REFUSED);
        return ApplicationPages.redirect(number);
    }

    /** Somebody lost the secret code and has shown who they are. */
    @PostMapping("/{number}/zugangscode")
    String newCode(@PathVariable String number, PersonId person, RedirectAttributes next) {
        var application = desk.work(number, person);
        next.addFlashAttribute(Note.ATTRIBUTE, Note.NEW_CODE);
        next.addFlashAttribute("code", codes.issueAnew(application.id(), Actor.staff(person)));
        return ApplicationPages.redirect(applications.get(application.id()).number());
    }
}
