package de.amtsweg.application;

import de.amtsweg.shared.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How and when an application reached the authority.
 *
 * @param receivedOn the date of receipt, from which periods run; a clerk may enter a paper of an earlier day
 * @param clerk who entered it, when it did not come online
 */
public record Receipt(Channel channel, LocalDate receivedOn, Optional<PersonId> clerk) {
    public static Receipt online(LocalDate today) {
        return new Receipt(Channel.ONLINE, today, Optional.empty());
    }
}
