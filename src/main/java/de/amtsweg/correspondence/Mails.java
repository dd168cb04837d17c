package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends mails, each once. */
@Component
public class Mails {
    /**
     * Writes to the applicant, from {@code <template>.mail.md} of the service package, the shared parts or the house.
     *
     * @return false when the applicant gave no mail address; then nothing is sent
     */
    public boolean send(
            String idempotencyKey, ApplicationId application, String template, Map<String, Object> extra) {
        return false;
    }

    /** Writes to somebody else, a clerk for instance, about an application. */
    public void sendTo(
            String mailAddress,
            Locale language,
            String idempotencyKey,
            ApplicationId application,
            String template,
            Map<String, Object> extra) {}
}
