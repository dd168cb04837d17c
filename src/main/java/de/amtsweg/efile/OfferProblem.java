package de.amtsweg.efile;

/** Why an offer could not be handed to the archive. */
public enum OfferProblem {
    /** The setting names no folder of schemas, or a folder without them. */
    SCHEMAS_MISSING,
    /** The message does not fit the schemas. */
    INVALID_MESSAGE,
    /** The archive's folder cannot be written, or is full. */
    FOLDER_NOT_WRITABLE,
    /** A document is not what was filed. */
    NOT_INTACT,
    /** Something else broke; the log says what. */
    BROKEN;

    /** Thrown where it is found. */
    static final class Found extends RuntimeException {
        private final transient OfferProblem problem;

        Found(OfferProblem problem, String words) {
            super(words);
            this.problem = problem;
        }

        Found(OfferProblem problem, String words, Throwable cause) {
            super(words, cause);
            this.problem = problem;
        }

        OfferProblem problem() {
            return problem;
        }
    }
}
