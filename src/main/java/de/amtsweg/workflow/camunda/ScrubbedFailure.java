package de.amtsweg.workflow.camunda;

import de.amtsweg.documents.SealExpired;
import de.amtsweg.workflow.Breakdown;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A failure without what it says: exceptions quote what they choke on (a name, an address, a whole row). What is left are
 * types and places in the code; only a {@link Breakdown} keeps its words, and a seal key that has expired.
 */
final class ScrubbedFailure extends RuntimeException {
    private ScrubbedFailure(Throwable failure) {
        super(words(failure), cause(failure), false, true);
        setStackTrace(failure.getStackTrace());
    }

    static ScrubbedFailure of(Throwable failure) {
        return failure instanceof ScrubbedFailure scrubbed ? scrubbed : new ScrubbedFailure(failure);
    }

    /** One line for operators: the words of a breakdown, else the type and place of the innermost cause. */
    static String summary(Throwable failure) {
        var innermost = failure;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (speaksOfNobody(cause)) {
                return words(cause);
            }
            innermost = cause;
        }
        return words(innermost) + place(innermost);
    }

    /** Whether two of us met at one row; the loser simply tries again at once. */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }

    private static String words(Throwable failure) {
        return speaksOfNobody(failure) || failure instanceof ScrubbedFailure
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }

    private static boolean speaksOfNobody(Throwable failure) {
        return failure instanceof Breakdown || failure instanceof SealExpired;
    }

    private static String place(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("de.amtsweg.")) {
                return " in " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static @org.jspecify.annotations.Nullable Throwable cause(Throwable failure) {
        var next = next(failure);
        return next == null ? null : of(next);
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
