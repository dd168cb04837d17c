package de.amtsweg.site;

/** Kind and place of a failure for the log. Messages stay out: databases put the values they refuse into theirs. */
class FailureWithoutWords extends RuntimeException {
    private static final int DEEPEST = 8;

    FailureWithoutWords(Throwable failure) {
        this(failure, DEEPEST);
    }

    private FailureWithoutWords(Throwable failure, int depth) {
        super(
                failure.getClass().getName(),
                failure.getCause() == null || depth == 0
                        ? null
                        : new FailureWithoutWords(failure.getCause(), depth - 1),
                false,
                true);
        setStackTrace(failure.getStackTrace());
    }
}
