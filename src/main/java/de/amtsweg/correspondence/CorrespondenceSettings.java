package de.amtsweg.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation writes to people.
 *
 * @param mail {@code catch} keeps mails in the house, for a demo; {@code smtp} sends them by {@code spring.mail}
 * @param sender the address mails come from; the authority's own when empty
 * @param site where the pages of authorities without a host name of their own are reached
 * @param codeKeep how long a code by mail is good
 */
@ConfigurationProperties("amtsweg.correspondence")
record CorrespondenceSettings(
        @DefaultValue("catch") MailMode mail,
        @DefaultValue("") String sender,
        @DefaultValue("http://localhost:8080") String site,
        @DefaultValue("10m") Duration codeKeep,
        @DefaultValue("5") int codeTries) {
    /** What becomes of mails. */
    enum MailMode {
        CATCH,
        SMTP
    }
}
