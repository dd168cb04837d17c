package de.amtsweg.production;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The mail server of a town, which wants a name and a password. */
final class MailOffice implements AutoCloseable {
    static final String NAME = "amtsweg";
    static final String PASSWORD = "smtp-passwort";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    MailOffice() {
        server.setUser(NAME, PASSWORD);
        server.start();
    }

    /** A mail that was taken. */
    record Mail(String from, String subject, String text) {}

    int port() {
        return server.getSmtp().getPort();
    }

    /** The mails whose subject has all these words. */
    List<Mail> mailsAbout(String... words) {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailOffice::read)
                .filter(mail -> Arrays.stream(words).allMatch(mail.subject()::contains))
                .toList();
    }

    private static Mail read(MimeMessage mail) {
        try {
            return new Mail(Arrays.toString(mail.getFrom()), mail.getSubject(), String.valueOf(mail.getContent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
