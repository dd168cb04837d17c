package de.amtsweg.correspondence;

import de.amtsweg.application.ConfirmedEmails;
import de.amtsweg.application.ConfirmedEmails.Expiring;
import de.amtsweg.application.ResumeCode;
import de.amtsweg.authority.Secrets;
import de.amtsweg.correspondence.DraftMails.Letter;
import de.amtsweg.correspondence.MailServer.MailNotTaken;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How to go on with a draft, by mail: when somebody asks for it, and before the draft is deleted. */
@Component
public class DraftReminders {
    private final DraftMails mails;
    private final ConfirmedEmails emails;
    private final Secrets secrets;

    DraftReminders(DraftMails mails, ConfirmedEmails emails, Secrets secrets) {
        this.mails = mails;
        this.emails = emails;
        this.secrets = secrets;
    }

    /**
     * Writes the code to go on with. Callers throttle, and ask only for an address that is confirmed.
     *
     * @return false when the mail server did not take the mail
     */
    public boolean sendCode(Letter letter) {
        return mails.sendAtOnce(letter, "weitermachen", Map.of("draft", ResumeCode.of(letter.draft())));
    }

    /** Tells everybody whose draft will soon be deleted. A mail that is not taken keeps nobody else's from being sent. */
    public void warnOfDeletion() {
        Optional<MailNotTaken> failure = Optional.empty();
        for (var expiring : emails.expiring()) {
            try {
                warn(expiring);
            } catch (MailNotTaken notTaken) {
                failure = Optional.of(notTaken);
            }
        }
        if (failure.isPresent()) {
            throw failure.get(); // the others have been told; the step is repeated for the rest
        }
    }

    private void warn(Expiring draft) {
        var key = "entwurf-laeuft-ab-" + draft.draft().key(secrets) + "-"
                + draft.changedAt().getEpochSecond();
        var letter = new Letter(draft.draft(), draft.service(), draft.town(), draft.address());
        mails.send(
                key,
                letter,
                "entwurf-laeuft-ab",
                Map.of("draft", ResumeCode.of(draft.draft()), "lastDay", draft.lastDay()));
        emails.warned(draft.draft());
    }
}
