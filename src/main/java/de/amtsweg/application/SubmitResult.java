package de.amtsweg.application;

/** What became of a draft somebody wanted to submit. */
public sealed interface SubmitResult permits Submitted, SaveResult.ChangedElsewhere {}
