package de.amtsweg.correspondence;

import de.amtsweg.authority.Authority;
import de.amtsweg.correspondence.OutTray.About.OfApplication;
import de.amtsweg.correspondence.OutTray.Known;
import de.amtsweg.correspondence.OutTray.Mail;
import de.amtsweg.correspondence.SentMail.State;
import de.amtsweg.correspondence.Surroundings.Case;
import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails about an application: to the applicant, and to others who have to know of it. */
@Component
public class Mails {
    private final MailWriter writer;
    private final Surroundings surroundings;
    private final OutTray tray;
    private final MailCarrier carrier;
    private final DocumentStore store;
    private final Journal journal;
    private final UndeliveredMails undelivered;

    Mails(
            MailWriter writer,
            Surroundings surroundings,
            OutTray tray,
            MailCarrier carrier,
            DocumentStore store,
            Journal journal,
            UndeliveredMails undelivered) {
        this.writer = writer;
        this.surroundings = surroundings;
        this.tray = tray;
        this.carrier = carrier;
        this.store = store;
        this.journal = journal;
        this.undelivered = undelivered;
    }

    /**
     * Writes to the applicant, from {@code <template>.mail.md} of the service package, the shared parts or the house.
     *
     * @return false when no mail reaches the applicant: there is no address, or the mail server refused it for good
     */
    @Transactional
    public boolean send(String idempotencyKey, ApplicationId application, String template, Map<String, Object> extra) {
        var matter = surroundings.of(application);
        if (matter.application().email().isEmpty()) {
            return false;
        }
        var text = writer.forCitizen(matter, template, extra);
        var recipient = matter.application().email().get();
        var sent = deliver(idempotencyKey, recipient, application, template, text, matter.authority());
        if (sent.state() == State.FAILED) {
            refused(sent, application, recipient);
            return false;
        }
        if (tray.takeForJournal(sent.id())) {
            var copy = store.store(
                    (text.subject() + "\n\n" + text.body()).getBytes(StandardCharsets.UTF_8),
                    "text/plain",
                    FileNames.of("Nachricht " + text.subject(), ".txt"));
            journal.record(
                    application,
                    Actor.system("correspondence"),
                    "mail-sent",
                    Map.of("template", template),
                    List.of(copy.id()));
        }
        return true;
    }

    /** Writes to somebody else, a clerk for instance, about an application. */
    @Transactional
    public void sendTo(
            String mailAddress,
            Locale language,
            String idempotencyKey,
            ApplicationId application,
            String template,
            Map<String, Object> extra) {
        var matter = surroundings.of(application);
        sendTo(mailAddress, idempotencyKey, matter, template, writer.in(language, matter, template, extra));
    }

    /** Writes to another citizen: in German, and in English below where the service speaks it. */
    @Transactional
    public void sendToCitizen(
            String mailAddress,
            String idempotencyKey,
            ApplicationId application,
            String template,
            Map<String, Object> extra) {
        var matter = surroundings.of(application);
        sendTo(mailAddress, idempotencyKey, matter, template, writer.forCitizen(matter, template, extra));
    }

    private void sendTo(String mailAddress, String key, Case matter, String template, MailText text) {
        var application = matter.application().id();
        var sent = deliver(key, mailAddress, application, template, text, matter.authority());
        if (sent.state() == State.FAILED) {
            refused(sent, application, mailAddress);
            return;
        }
        if (tray.takeForJournal(sent.id())) {
            journal.record(
                    application,
                    Actor.system("correspondence"),
                    "mail-sent-to-others",
                    Map.of("template", template),
                    List.of());
        }
    }

    /** Writes a code to the applicant, which outside of a demo is kept nowhere else. */
    boolean sendSecret(ApplicationId application, String template, Map<String, Object> extra) {
        var matter = surroundings.of(application);
        if (matter.application().email().isEmpty()) {
            return false;
        }
        var text = writer.forCitizen(matter, template, extra);
        var sent = deliver(
                template + "-" + UUID.randomUUID(),
                matter.application().email().get(),
                application,
                template,
                text,
                matter.authority());
        return sent.state() != State.FAILED;
    }

    /** The journal and the unit hear of it once, however often the step runs. */
    private void refused(Known mail, ApplicationId application, String recipient) {
        if (tray.takeForJournal(mail.id())) {
            undelivered.refused(application, recipient, mail.failure().orElse(MailFailure.OTHER));
        }
    }

    private Known deliver(
            String key, String recipient, ApplicationId application, String template, MailText text, Authority from) {
        return carrier.deliver(key, Mail.to(recipient, new OfApplication(application), template, text), from);
    }
}
