package de.amtsweg.journal;

/** An entry stands in the journal; published in the transaction of the act itself. */
public record JournalEntryWritten(JournalEntry entry) {}
