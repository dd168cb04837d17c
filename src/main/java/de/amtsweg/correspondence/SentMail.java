package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail in the out-tray, for the operator's page.
 *
 * @param application what it is about; nothing when somebody had only begun to write
 * @param failure why it did not arrive
 */
public record SentMail(
        UUID id,
        Optional<ApplicationId> application,
        String template,
        String recipient,
        String subject,
        String text,
        State state,
        Instant writtenAt,
        Optional<Instant> sentAt,
        int attempts,
        Optional<MailFailure> failure) {
    /** How far a mail has come. */
    public enum State {
        /** Written, not yet taken by the mail server. */
        WRITTEN,
        /** The mail server took it. */
        SENT,
        /** Caught by the demo: it never left the house. */
        CAUGHT,
        /** It did not arrive: refused at once, or sent back later. */
        FAILED
    }

    /** Neither address nor text. */
    @Override
    public String toString() {
        return "SentMail[" + id + ", " + state + "]";
    }
}
