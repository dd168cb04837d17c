package de.amtsweg.application;

import de.amtsweg.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How and when an application reached the authority.
 *
 * @param receivedOn the date of receipt, from which periods run; a clerk may enter a paper of an earlier day
 * @param clerk who entered it, when it did not come online
 * @param onlyConfirmedMail a mail address counts only when somebody has confirmed it with a code
 */
public record Receipt(Channel channel, LocalDate receivedOn, Optional<PersonId> clerk, boolean onlyConfirmedMail) {
    /** The mail address counts as it was given: the applicant stood at the counter, or wrote it on a paper. */
    public Receipt(Channel channel, LocalDate receivedOn, Optional<PersonId> clerk) {
        this(channel, receivedOn, clerk, false);
    }

    /** Somebody sent it from the pages of the town, where anybody can type any address. */
    public static Receipt online(LocalDate today) {
        return new Receipt(Channel.ONLINE, today, Optional.empty(), true);
    }
}
