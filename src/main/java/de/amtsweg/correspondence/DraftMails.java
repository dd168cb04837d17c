package de.amtsweg.correspondence;

import de.amtsweg.application.DraftId;
import de.amtsweg.authority.Secrets;
import de.amtsweg.catalogue.PackageId;
import de.amtsweg.correspondence.MailServer.MailNotTaken;
import de.amtsweg.correspondence.OutTray.About.OfDraft;
import de.amtsweg.correspondence.OutTray.Mail;
import de.amtsweg.shared.AuthorityId;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails to somebody who has sent nothing yet: about a draft, kept no longer than the draft. */
@Component
public class DraftMails {
    private static final Logger log = LoggerFactory.getLogger(DraftMails.class);

    private final MailWriter writer;
    private final Surroundings surroundings;
    private final MailCarrier carrier;
    private final Secrets secrets;

    DraftMails(MailWriter writer, Surroundings surroundings, MailCarrier carrier, Secrets secrets) {
        this.writer = writer;
        this.surroundings = surroundings;
        this.carrier = carrier;
        this.secrets = secrets;
    }

    /**
     * Who writes to whom about which draft.
     *
     * @param town on whose pages the draft is written
     */
    public record Letter(DraftId draft, PackageId service, AuthorityId town, String address) {
        @Override
        public String toString() {
            return "Letter[" + service + "]";
        }
    }

    /** Writes once for a key; when the mail server does not take it, the step that wanted it fails and is repeated. */
    @Transactional
    public void send(String idempotencyKey, Letter letter, String template, Map<String, Object> extra) {
        var matter = surroundings.of(letter.service(), letter.town());
        var text = writer.forCitizen(matter, template, extra);
        var about = new OfDraft(letter.draft().key(secrets));
        carrier.deliver(idempotencyKey, Mail.to(letter.address(), about, template, text), matter.authority());
    }

    /**
     * Writes while somebody waits in front of the page. Callers throttle.
     *
     * @return false when the mail server did not take it; the page says so, and the next try is a new mail
     */
    @Transactional
    public boolean sendAtOnce(Letter letter, String template, Map<String, Object> extra) {
        try {
            send(template + "-" + UUID.randomUUID(), letter, template, extra);
            return true;
        } catch (MailNotTaken notTaken) {
            log.warn("{}", notTaken.getMessage());
            return false;
        }
    }
}
