package de.amtsweg.correspondence;

import java.util.regex.Pattern;

/** Why a mail did not arrive, as far as mail servers say so (RFC 3463). */
public enum MailFailure {
    /** There is no such mailbox, or no such domain. */
    ADDRESS_UNKNOWN,
    MAILBOX_CLOSED,
    MAILBOX_FULL,
    /** The other side does not take mails from us. */
    REFUSED,
    /** The other side did not answer for days. */
    UNREACHABLE,
    OTHER;

    private static final Pattern STATUS = Pattern.compile("\\b[245]\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    /** Reads an enhanced status code: {@code 5.1.1}. */
    static MailFailure ofStatus(String text) {
        var code = STATUS.matcher(text);
        if (!code.find()) {
            return OTHER;
        }
        return switch (code.group(1)) {
            case "1" -> ADDRESS_UNKNOWN;
            case "2" ->
                switch (code.group(2)) {
                    case "1" -> MAILBOX_CLOSED;
                    case "2" -> MAILBOX_FULL;
                    default -> OTHER;
                };
            case "3", "4" -> UNREACHABLE;
            case "7" -> REFUSED;
            default -> OTHER;
        };
    }
}
