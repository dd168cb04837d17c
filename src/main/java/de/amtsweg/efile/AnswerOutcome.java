package de.amtsweg.efile;

/** What came of a message in which the archive answers an offer. */
public enum AnswerOutcome {
    /** It confirms that everything was imported (0506). */
    TAKEN_OVER,
    /** It says that something could not be imported (0506); the offer stands. */
    IMPORT_FAILED,
    /** It confirms that the package has arrived (0507), and no more than that. */
    RECEIVED,
    EMPTY,
    TOO_LARGE,
    /** It is no message of xdomea 3.0.0, or holds what no honest message does. */
    UNREADABLE,
    /** It does not fit the schemas. */
    INVALID_MESSAGE,
    /** It is a message, but none of those that answer a package. */
    OTHER_TYPE,
    FOREIGN_SENDER,
    /** There is no such offer: it was withdrawn, or its file deleted. */
    UNKNOWN_OFFER,
    /** The file has been offered again since. */
    SUPERSEDED,
    ALREADY_ANSWERED,
    /** It speaks of what was not offered, or not of all that was. */
    OTHER_OBJECTS;

    /** Whether it counts for nothing and somebody has to look at it. */
    public boolean isRefused() {
        return this != TAKEN_OVER && this != IMPORT_FAILED && this != RECEIVED;
    }

    /** Thrown where it is found. */
    static final class Refused extends RuntimeException {
        private final transient AnswerOutcome outcome;

        Refused(AnswerOutcome outcome) {
            super("An answer of the archive is refused: " + outcome);
            this.outcome = outcome;
        }

        AnswerOutcome outcome() {
            return outcome;
        }
    }
}
