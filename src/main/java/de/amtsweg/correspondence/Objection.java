package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody attacks a notice and wants the authority to look at it again (Widerspruch, § 69 VwGO; Einspruch, § 347 AO).
 *
 * @param notice the document it attacks
 * @param receivedOn the day on which the authority had it; the remedy period is kept or missed by this day
 * @param late whether that was after the end of the remedy period
 * @param letter what the person wrote or said, as a document
 * @param outcome how it ended, or nothing while it is open
 */
public record Objection(
        ObjectionId id,
        ApplicationId application,
        DocumentId notice,
        Form form,
        LocalDate receivedOn,
        boolean late,
        DocumentId letter,
        Optional<Outcome> outcome) {
    /** How it reached the authority (§ 70 (1) VwGO). */
    public enum Form {
        /** On our pages, with number and code: it counts on that day, but the signature has to follow. */
        ONLINE,
        /** On paper, signed. */
        WRITTEN,
        /** Said in the office and written down there (zur Niederschrift). */
        RECORD
    }

    /** How an objection ends. */
    public enum Outcome {
        GRANTED,
        REJECTED,
        /** The person took it back. */
        WITHDRAWN,
        /** Another authority decided about it (§ 73 (1) VwGO). */
        DECIDED_ELSEWHERE
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }
}
