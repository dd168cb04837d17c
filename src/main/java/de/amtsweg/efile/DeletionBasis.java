package de.amtsweg.efile;

/** Why a file could be deleted when its period was over. */
public enum DeletionBasis {
    /** The archive has it now. */
    TAKEN_OVER,
    /** The archive did not want it. */
    NOT_WORTH_KEEPING,
    /** There is no archive for it; somebody decided, for a reason. */
    NO_ARCHIVE
}
