package de.amtsweg.correspondence;

import de.amtsweg.authority.Authority;
import de.amtsweg.correspondence.CorrespondenceSettings.MailMode;
import de.amtsweg.correspondence.OutTray.Known;
import de.amtsweg.correspondence.OutTray.Mail;
import de.amtsweg.correspondence.SentMail.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends mails, each once. A mail is written down before it is handed over and counts as sent when the mail server took
 * it; both are committed at once, whatever becomes of the step that wanted the mail.
 */
@Component
class MailCarrier {
    private final OutTray tray;
    private final MailFailures failures;
    private final MailServer server;
    private final CorrespondenceSettings settings;
    private final TransactionTemplate atOnce;

    MailCarrier(
            OutTray tray,
            MailFailures failures,
            MailServer server,
            CorrespondenceSettings settings,
            PlatformTransactionManager transactions) {
        this.tray = tray;
        this.failures = failures;
        this.server = server;
        this.settings = settings;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the mail is on its way now, and under which id. */
    Known deliver(String key, Mail mail, Authority from) {
        var known = tray.find(key);
        if (known.isPresent() && known.get().state() != State.WRITTEN) {
            return known.get();
        }
        var same = known.map(Known::id).map(mail::as).orElse(mail);
        if (settings.mail() == MailMode.CATCH) {
            if (known.isEmpty()) {
                tray.write(key, same, mail.text().body());
            }
            tray.settle(same.id(), State.CAUGHT);
            return new Known(same.id(), State.CAUGHT);
        }
        atOnce.executeWithoutResult(status -> {
            if (known.isEmpty()) {
                tray.write(key, same, mail.text().secret() ? "" : mail.text().body());
            }
            tray.attempted(same.id());
        });
        var refused = server.hand(same, from);
        atOnce.executeWithoutResult(status -> refused.ifPresentOrElse(
                failure -> failures.refused(same.id(), failure), () -> tray.settle(same.id(), State.SENT)));
        return new Known(same.id(), refused.isPresent() ? State.FAILED : State.SENT, refused);
    }
}
