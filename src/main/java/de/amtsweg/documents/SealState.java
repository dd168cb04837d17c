package de.amtsweg.documents;

/** How far a document is sealed. */
public enum SealState {
    /** Its authority has no key. */
    UNSEALED,
    /** Sealed; nobody set up a time-stamp service. */
    SEALED,
    /** Sealed, and a time-stamp service says when. */
    TIME_STAMPED,
    /** Sealed, but the time-stamp service did not do its work. */
    TIME_STAMP_MISSING
}
