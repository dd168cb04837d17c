package de.amtsweg.workflow;

import de.amtsweg.shared.PersonId;

/** What came of finishing a task. */
public sealed interface CompletionResult {
    /** The findings are stored and the process has gone on. */
    record Completed() implements CompletionResult {}

    /** The task is with somebody else (or with nobody: {@code by} is then the one who asked and has to take it first). */
    record NotYours(PersonId by) implements CompletionResult {}

    /** Two people have to look at this; the one who asked has already done the first look. */
    record NeedsSecondPerson(String firstTask) implements CompletionResult {}

    /** The task was finished in the meantime. */
    record Gone() implements CompletionResult {}
}
