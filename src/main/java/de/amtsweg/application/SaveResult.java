package de.amtsweg.application;

/** What became of a page somebody wanted to save in a draft. */
public sealed interface SaveResult {
    /** It is saved; go on with this draft. */
    record Saved(Draft draft) implements SaveResult {}

    /** Somebody (another tab, another device) saved or submitted in between; nothing was overwritten. */
    record ChangedElsewhere(Draft current) implements SaveResult, SubmitResult {}
}
