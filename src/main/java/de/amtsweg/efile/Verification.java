package de.amtsweg.efile;

/** What checking the chain of an e-file found. */
public sealed interface Verification {
    /** Nothing was changed, removed or added. */
    record Intact(long entries) implements Verification {}

    /** The first line that does not fit, counted from 1, and what is wrong with it. */
    record Broken(long position, Fault fault) implements Verification {}

    /** What can be wrong with a line. */
    enum Fault {
        ENTRY_CHANGED,
        ENTRY_MISSING,
        ENTRY_ADDED,
        DOCUMENT_CHANGED,
        DOCUMENT_MISSING
    }
}
