package de.amtsweg.correspondence;

import de.amtsweg.application.FollowUp;
import de.amtsweg.application.FollowUps;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reminds the unit in charge of documents that have not arrived; in German, the language of the authorities. */
@Component
class DeliveryCare {
    private static final int LONGEST_TITLE = 60;

    private final FollowUps followUps;
    private final MessageSource messages;
    private final PrintSettings settings;
    private final Clock clock;

    DeliveryCare(FollowUps followUps, MessageSource messages, PrintSettings settings, Clock clock) {
        this.followUps = followUps;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody has to ask for the certificate when it stays away. */
    void awaitCertificate(ApplicationId application, String title) {
        followUps.schedule(
                application,
                word("correspondence.care.certificate", shortened(title)),
                LocalDate.now(clock).plus(settings.certificateWithin()));
    }

    /** The certificate is here, whatever it says. */
    void certificateCame(ApplicationId application, String title, PersonId clerk) {
        var topic = word("correspondence.care.certificate", shortened(title));
        followUps.of(application).stream()
                .filter(planned -> planned.topic().equals(topic))
                .map(FollowUp::id)
                .forEach(planned -> followUps.done(planned, clerk));
    }

    void cameBack(ApplicationId application, String title, ReturnReason reason) {
        today(application, "correspondence.care.returned", shortened(title), reason(reason, Locale.GERMAN));
    }

    /** The mail that announced this document did not arrive. */
    void notAnnounced(ApplicationId application, String title, MailFailure failure) {
        today(application, "correspondence.care.not-announced", shortened(title), reason(failure, Locale.GERMAN));
    }

    /** Another mail to the applicant did not arrive. */
    void applicantNotReached(ApplicationId application, MailFailure failure) {
        today(application, "correspondence.care.mail", reason(failure, Locale.GERMAN));
    }

    /** A mail to somebody else who is concerned did not arrive. */
    void othersNotReached(ApplicationId application, MailFailure failure) {
        today(application, "correspondence.care.mail-to-others", reason(failure, Locale.GERMAN));
    }

    String reason(Enum<?> reason, Locale language) {
        return messages.getMessage("correspondence.failure." + reason.name(), null, language);
    }

    private void today(ApplicationId application, String key, Object... words) {
        followUps.schedule(application, word(key, words), LocalDate.now(clock));
    }

    private String word(String key, Object... words) {
        return messages.getMessage(key, words, Locale.GERMAN);
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }
}
