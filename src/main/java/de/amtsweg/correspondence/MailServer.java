package de.amtsweg.correspondence;

import de.amtsweg.authority.Authority;
import de.amtsweg.correspondence.OutTray.Mail;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server of the house. */
@Component
class MailServer {
    private static final Logger log = LoggerFactory.getLogger(MailServer.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final CorrespondenceSettings settings;

    MailServer(ObjectProvider<JavaMailSender> sender, CorrespondenceSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /** The mail server did not take a mail. Says which one, but never to whom: the cause would. */
    static final class MailNotTaken extends RuntimeException {
        MailNotTaken(Mail mail, Exception cause) {
            super("The mail server did not take mail %s of %s (%s)"
                    .formatted(mail.id(), mail.about(), cause.getClass().getSimpleName()));
        }
    }

    /**
     * Returns when the server has taken the mail, or said that nobody ever will. A repeated mail has the same Message-ID, so that
     * it can be told, and so has one that comes back.
     *
     * @return why nobody will take it
     */
    Optional<MailFailure> hand(Mail mail, Authority from) {
        try {
            var server = sender.getObject();
            var message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            var address = settings.sender().isBlank() ? from.contact().email() : settings.sender();
            helper.setFrom(address, from.name());
            helper.setTo(mail.recipient());
            helper.setSubject(mail.text().subject());
            helper.setText(mail.text().body());
            message.setHeader("Message-ID", "<" + mail.id() + "@" + address.substring(address.indexOf('@') + 1) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
            log.info("Mail {} of {} was taken by the mail server", mail.id(), mail.about());
            return Optional.empty();
        } catch (MailSendException notSent) {
            var refusal = MailRefusal.in(notSent);
            if (refusal.isEmpty()) {
                throw new MailNotTaken(mail, notSent);
            }
            log.info("Mail {} of {} was refused for good: {}", mail.id(), mail.about(), refusal.get());
            return refusal;
        } catch (MailException | MessagingException | java.io.UnsupportedEncodingException refused) {
            throw new MailNotTaken(mail, refused);
        }
    }
}
