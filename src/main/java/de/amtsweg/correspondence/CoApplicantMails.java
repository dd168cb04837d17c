package de.amtsweg.correspondence;

import de.amtsweg.application.CoApplicant;
import de.amtsweg.application.CoApplicants;
import de.amtsweg.authority.Authority;
import de.amtsweg.correspondence.MailServer.MailNotTaken;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails to those who apply together with the applicant: each gets a link of their own. */
@Component
public class CoApplicantMails {
    private static final Logger log = LoggerFactory.getLogger(CoApplicantMails.class);

    private final Mails mails;
    private final CoApplicants coApplicants;
    private final Surroundings surroundings;

    CoApplicantMails(Mails mails, CoApplicants coApplicants, Surroundings surroundings) {
        this.mails = mails;
        this.coApplicants = coApplicants;
        this.surroundings = surroundings;
    }

    /** Asks somebody to confirm, once per key; nothing happens when there is no address. */
    public void invite(CoApplicant who, String key) {
        write(who, key + "-" + who.position(), "mitantrag");
    }

    /**
     * Asks somebody while another person waits in front of the page. Callers throttle.
     *
     * @return false when the mail server did not take it; the page says so, and the next try is a new mail
     */
    @Transactional
    public boolean inviteAtOnce(CoApplicant who) {
        try {
            invite(who, "mitantrag-" + UUID.randomUUID());
            return true;
        } catch (MailNotTaken notTaken) {
            log.warn("{}", notTaken.getMessage());
            return false;
        }
    }

    /** Says once more that we wait, once per key. */
    public void remind(CoApplicant who, String key) {
        write(who, key + "-" + who.position(), "mitantrag-erinnerung");
    }

    private void write(CoApplicant who, String key, String template) {
        if (who.email().isEmpty()) {
            return;
        }
        mails.sendToCitizen(
                who.email().get(),
                key,
                who.application(),
                template,
                Map.of(
                        "coApplicant",
                        Map.of(
                                "name", who.name(),
                                "due", who.due().<Object>map(day -> day).orElse(""),
                                "link", address(who))));
    }

    private String address(CoApplicant who) {
        return surroundings.site(authority(who)) + "/mitantrag/" + coApplicants.link(who);
    }

    private Authority authority(CoApplicant who) {
        return surroundings.of(who.application()).authority();
    }
}
