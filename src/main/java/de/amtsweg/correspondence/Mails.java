package de.amtsweg.correspondence;

import de.amtsweg.correspondence.CorrespondenceSettings.MailMode;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends mails, each once. A mail is written down before it is handed over and counts as sent when the mail server took
 * it; both are committed at once, whatever becomes of the step that wanted the mail.
 */
@Component
public class Mails {
    private final MailWriter writer;
    private final Surroundings surroundings;
    private final OutTray tray;
    private final MailServer server;
    private final CorrespondenceSettings settings;
    private final DocumentStore store;
    private final Journal journal;
    private final TransactionTemplate atOnce;

    Mails(
            MailWriter writer,
            Surroundings surroundings,
            OutTray tray,
            MailServer server,
            CorrespondenceSettings settings,
            DocumentStore store,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.writer = writer;
        this.surroundings = surroundings;
        this.tray = tray;
        this.server = server;
        this.settings = settings;
        this.store = store;
        this.journal = journal;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Writes to the applicant, from {@code <template>.mail.md} of the service package, the shared parts or the house.
     *
     * @return false when the applicant gave no mail address; then nothing is sent
     */
    @Transactional
    public boolean send(String idempotencyKey, ApplicationId application, String template, Map<String, Object> extra) {
        var matter = surroundings.of(application);
        if (matter.application().email().isEmpty()) {
            return false;
        }
        var text = writer.forApplicant(matter, template, extra);
        var id = deliver(
                idempotencyKey, Mail.to(matter.application().email().get(), application, template, text), matter);
        if (tray.takeForJournal(id)) {
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
        var text = writer.in(language, matter, template, extra);
        var id = deliver(idempotencyKey, Mail.to(mailAddress, application, template, text), matter);
        if (tray.takeForJournal(id)) {
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
        var text = writer.forApplicant(matter, template, extra);
        deliver(
                template + "-" + UUID.randomUUID(),
                Mail.to(matter.application().email().get(), application, template, text),
                matter);
        return true;
    }

    private UUID deliver(String key, Mail mail, Case matter) {
        var known = tray.find(key);
        if (known.isPresent() && known.get().state() != State.WRITTEN) {
            return known.get().id();
        }
        if (settings.mail() == MailMode.CATCH) {
            tray.write(key, mail, mail.text().body(), State.CAUGHT);
            return mail.id();
        }
        var same = known.map(Known::id)
                .map(id -> new Mail(id, mail.application(), mail.template(), mail.recipient(), mail.text()))
                .orElse(mail);
        atOnce.executeWithoutResult(status -> {
            if (known.isEmpty()) {
                tray.write(key, same, mail.text().secret() ? "" : mail.text().body(), State.WRITTEN);
            }
            tray.attempted(same.id());
        });
        server.hand(same, matter.authority());
        atOnce.executeWithoutResult(status -> tray.sent(same.id()));
        return same.id();
    }
}
