package de.amtsweg.application;

import java.util.Optional;

/**
 * The three roles in an application: who it is for, who acts for them, and who receives what we write.
 *
 * @param representative empty when the applicant acts in person
 */
public record Parties(Party applicant, Optional<Party> representative, Party recipient) {
    public static final Parties UNKNOWN = new Parties(Party.UNKNOWN, Optional.empty(), Party.UNKNOWN);
}
