package de.amtsweg.testbase;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The mail server of a town, which wants a name and a password. */
public final class MailOffice implements AutoCloseable {
    private static final String NAME = "amtsweg";
    private static final String PASSWORD = "smtp-passwort";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public MailOffice() {
        server.setUser(NAME, PASSWORD);
        server.start();
    }

    /** A mail that was taken. */
    public record Mail(String id, String from, String subject, String text) {}

    /** How Amtsweg sends its mails here. */
    public List<String> settings() {
        return List.of(
                "--amtsweg.correspondence.mail=smtp",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--spring.mail.username=" + NAME,
                "--spring.mail.password=" + PASSWORD,
                "--spring.mail.properties.mail.smtp.auth=true");
    }

    /** The mails whose subject has all these words. */
    public List<Mail> mailsAbout(String... words) {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailOffice::read)
                .filter(mail -> Arrays.stream(words).allMatch(mail.subject()::contains))
                .toList();
    }

    private static Mail read(MimeMessage mail) {
        try {
            return new Mail(
                    mail.getMessageID(),
                    Arrays.toString(mail.getFrom()),
                    mail.getSubject(),
                    String.valueOf(mail.getContent()));
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
