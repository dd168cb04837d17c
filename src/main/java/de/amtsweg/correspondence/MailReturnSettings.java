package de.amtsweg.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox into which mail servers put back what they could not deliver.
 *
 * @param host the IMAP server; nobody looks when it is empty
 * @param tls whether the connection is encrypted from its beginning
 * @param keep whether returned mails stay in the mailbox after they have been dealt with; they hold addresses
 */
@ConfigurationProperties("amtsweg.mail-returns")
record MailReturnSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("false") boolean keep) {
    boolean given() {
        return !host.isBlank();
    }

    /** What tells this mailbox from another. */
    String mailbox() {
        var name = username + "@" + host + ":" + port + "/" + folder;
        return name.length() <= 200 ? name : name.substring(0, 200);
    }

    /** No password. */
    @Override
    public String toString() {
        return "MailReturnSettings[given=" + given() + ", tls=" + tls + ", keep=" + keep + "]";
    }
}
