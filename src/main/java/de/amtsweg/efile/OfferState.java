package de.amtsweg.efile;

/** Where the offer of a file to the archive stands. */
public enum OfferState {
    /** To be written into the archive's folder. */
    REQUESTED,
    /** It lies there; the archive has not answered. */
    OFFERED,
    /** The archive has taken the file over. */
    TAKEN_OVER,
    /** The archive finds it not worth keeping. */
    NOT_WORTH_KEEPING;

    public boolean isAnswered() {
        return this == TAKEN_OVER || this == NOT_WORTH_KEEPING;
    }
}
