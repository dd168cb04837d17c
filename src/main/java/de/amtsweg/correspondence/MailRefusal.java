package de.amtsweg.correspondence;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * Tells a mail nobody will ever take (5xx) from one that may be tried again. What concerns us rather than the addressee stays an
 * error somebody must mend: that we are not signed in, or may not send here (5.7.x).
 */
final class MailRefusal {
    private MailRefusal() {}

    /** Why the mail server will never take the mail; nothing when trying again, or mending our settings, may help. */
    static Optional<MailFailure> in(MailSendException failed) {
        return Stream.of(failed.getMessageExceptions())
                .flatMap(MailRefusal::chain)
                .flatMap(one -> refusal(one).stream())
                .findFirst();
    }

    private static Stream<Exception> chain(@Nullable Exception first) {
        return Stream.iterate(
                        first,
                        one -> one != null,
                        one -> one instanceof MessagingException mail ? mail.getNextException() : null)
                .limit(20)
                .map(Exception.class::cast);
    }

    private static Optional<MailFailure> refusal(Exception one) {
        return switch (one) {
            case SMTPAddressFailedException address -> refusal(address.getReturnCode(), address.getMessage());
            case SMTPSendFailedException content
            when !String.valueOf(content.getCommand()).startsWith("MAIL") ->
                refusal(content.getReturnCode(), content.getMessage());
            default -> Optional.empty();
        };
    }

    private static Optional<MailFailure> refusal(int code, @Nullable String answer) {
        var said = MailFailure.ofStatus(answer == null ? "" : answer);
        if (code < 550 || code > 559 || said == MailFailure.REFUSED) {
            return Optional.empty();
        }
        return Optional.of(
                said != MailFailure.OTHER
                        ? said
                        : switch (code) {
                            case 550, 551, 553, 556 -> MailFailure.ADDRESS_UNKNOWN;
                            case 552 -> MailFailure.MAILBOX_FULL;
                            default -> MailFailure.OTHER;
                        });
    }
}
