package de.amtsweg.correspondence;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.springframework.stereotype.Component;

/** Reads the mailbox with returned mails over IMAP, each mail once and only its beginning, and leaves foreign mails as they are. */
@Component
class ReturnMailbox {
    private static final int MOST_AT_ONCE = 500;
    private static final String MILLISECONDS = "20000";

    private final MailReturnSettings settings;

    ReturnMailbox(MailReturnSettings settings) {
        this.settings = settings;
    }

    /** How far the mailbox was read. */
    record Mark(long uidValidity, long lastUid) {}

    /** Deals with one mail. */
    @FunctionalInterface
    interface Reading {
        /** @return whether the mail has been dealt with, so that nobody else has to look at it */
        boolean read(byte[] raw, Mark afterwards);
    }

    /** The mailbox could not be read. Says why, without what the server answered. */
    static final class MailboxUnreadable extends RuntimeException {
        MailboxUnreadable(Exception cause) {
            super("The mailbox for returned mails cannot be read (%s)"
                    .formatted(cause.getClass().getSimpleName()));
        }
    }

    /** Reads what has come since the mark; at most some hundreds of mails, the rest the next time. */
    void read(Mark from, Reading reading) {
        try (var store = open();
                var folder = store.getFolder(settings.folder())) {
            folder.open(settings.keep() ? Folder.READ_ONLY : Folder.READ_WRITE);
            read(folder, from, reading);
        } catch (MessagingException | IOException unreadable) {
            throw new MailboxUnreadable(unreadable);
        }
    }

    private void read(Folder folder, Mark from, Reading reading) throws MessagingException, IOException {
        var uids = (UIDFolder) folder;
        long validity = uids.getUIDValidity();
        long last = validity == from.uidValidity() ? from.lastUid() : 0;
        int read = 0;
        for (var message : uids.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            // A mail that was deleted meanwhile is null; and the last one is always among them.
            if (message == null || uids.getUID(message) <= last) {
                continue;
            }
            if (read++ == MOST_AT_ONCE) {
                return;
            }
            boolean dealtWith = reading.read(beginning(message), new Mark(validity, uids.getUID(message)));
            if (dealtWith && !settings.keep()) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
        }
    }

    /** Peeks, so that what is not for us stays unread. */
    private static byte[] beginning(Message message) throws MessagingException, IOException {
        var mail = (IMAPMessage) message;
        mail.setPeek(true);
        try (InputStream raw = mail.getMimeStream()) {
            return raw.readNBytes(ReturnReader.MOST_BYTES);
        }
    }

    private Store open() throws MessagingException {
        var protocol = settings.tls() ? "imaps" : "imap";
        var properties = new Properties();
        for (var limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + limit, MILLISECONDS);
        }
        properties.put("mail.imaps.ssl.checkserveridentity", "true");
        var store = Session.getInstance(properties).getStore(protocol);
        store.connect(settings.host(), settings.port(), settings.username(), settings.password());
        return store;
    }
}
