package de.amtsweg.workflow;

import de.amtsweg.shared.PersonId;

/** What came of taking a task. */
public sealed interface ClaimResult {
    /** The task is now with the one who asked. */
    record Claimed() implements ClaimResult {}

    /** Somebody was quicker. */
    record AlreadyClaimed(PersonId by) implements ClaimResult {}

    /** The task is finished, or was never there for this person. */
    record Gone() implements ClaimResult {}
}
