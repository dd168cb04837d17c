package de.amtsweg.correspondence;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What a mail server says about a mail it could not deliver.
 *
 * @param mail our id of it
 * @param recipients the addresses that were not reached, in small letters
 */
record ReturnedMail(UUID mail, Set<String> recipients, MailFailure failure) {
    ReturnedMail {
        recipients = Set.copyOf(recipients);
    }

    boolean names(String recipient) {
        return recipients.contains(recipient.strip().toLowerCase(Locale.ROOT));
    }

    /** No addresses. */
    @Override
    public String toString() {
        return "ReturnedMail[" + mail + ", " + failure + "]";
    }
}
