package de.amtsweg.efile;

import java.util.Optional;

/** What came of something that was to be done about the keeping, offering or deleting of a file. */
public enum RetentionOutcome {
    DONE,
    REASON_MISSING,
    REASON_TOO_LONG,
    /** It was so already. */
    NOTHING_CHANGED,
    /** It has been deleted meanwhile. */
    FILE_GONE,
    /** The period has not run out, or a case was opened again. */
    NOT_DUE,
    /** The file is held. */
    HELD,
    /** No archive has been named for this authority. */
    NO_ARCHIVE,
    /** There is an archive, and it has not answered yet. */
    NOT_ANSWERED,
    /** Something was filed after the file had been offered. */
    CHANGED_SINCE_OFFER,
    /** No service of this file knows such an event. */
    NO_SUCH_EVENT,
    /** Nothing can have happened on that day. */
    NO_SUCH_DAY,
    /** A process of the file is still running. */
    PROCESS_RUNNING,
    /** The treasury has not got an order yet. */
    TREASURY_ORDER_WAITING;

    static Optional<RetentionOutcome> ofReason(String typed) {
        if (TypedReason.isMissing(typed)) {
            return Optional.of(REASON_MISSING);
        }
        return TypedReason.isTooLong(typed) ? Optional.of(REASON_TOO_LONG) : Optional.empty();
    }
}
