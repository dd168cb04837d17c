package de.amtsweg.correspondence;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a mail that came back: a report of a mail server (RFC 3462, RFC 3464) that names the Message-ID we gave. Reads the
 * uppermost parts only, and of each only its beginning. Everything else, whatever it is, is no returned mail.
 */
final class ReturnReader {
    /** No report of a mail server about our mails is longer; of a longer one its beginning says enough. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_PARTS = 10;
    private static final int MOST_OF_A_PART = 64 * 1024;
    private static final Pattern OURS =
            Pattern.compile("<([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@[^<>\\s]{1,255}>");

    private ReturnReader() {}

    static Optional<ReturnedMail> read(byte[] raw) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var type = new ContentType(Objects.requireNonNullElse(message.getContentType(), "text/plain"));
            if (!type.match("multipart/report")
                    || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))
                    || !(message.getContent() instanceof MimeMultipart parts)) {
                return Optional.empty();
            }
            return read(message, parts);
        } catch (MessagingException | IOException | RuntimeException broken) {
            // Anybody may write to the mailbox. What cannot be read says nothing about our mails.
            return Optional.empty();
        }
    }

    private static Optional<ReturnedMail> read(MimeMessage message, MimeMultipart parts)
            throws MessagingException, IOException {
        Optional<DeliveryStatus> status = Optional.empty();
        Optional<UUID> mail = Optional.empty();
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") && status.isEmpty()) {
                status = DeliveryStatus.read(new String(beginning(part), StandardCharsets.US_ASCII));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                var returned = new InternetHeaders(new ByteArrayInputStream(beginning(part)));
                mail = mail.or(() -> id(returned.getHeader("Message-ID")));
            }
        }
        // Some servers send nothing of the mail back, but say to what they answer.
        var id = mail.or(() -> id(header(message, "In-Reply-To"))).or(() -> id(header(message, "References")));
        return status.flatMap(found -> id.map(ours -> new ReturnedMail(ours, found.failed(), found.failure())));
    }

    private static String @Nullable [] header(MimeMessage message, String name) {
        try {
            return message.getHeader(name);
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static Optional<UUID> id(String @Nullable [] values) {
        return values == null
                ? Optional.empty()
                : Arrays.stream(values)
                        .flatMap(value -> Stream.of(OURS.matcher(value)))
                        .filter(java.util.regex.Matcher::find)
                        .map(found -> UUID.fromString(found.group(1)))
                        .findFirst();
    }

    private static byte[] beginning(BodyPart part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(MOST_OF_A_PART);
        }
    }
}
