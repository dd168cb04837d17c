package de.amtsweg.efile;

/**
 * Why a file plan cannot be taken over.
 *
 * @param line where in the file; zero when it is about the whole
 * @param unit the unit it is about, or what stands in its place
 */
public record PlanProblem(int line, Kind kind, String unit) {
    /** What is wrong. */
    public enum Kind {
        UNREADABLE,
        TOO_LARGE,
        NO_UNITS,
        UNIT_MISSING,
        UNIT_INVALID,
        TITLE_MISSING,
        TITLE_TOO_LONG,
        TWICE,
        /** There are files under a unit that the plan does not have any more. */
        IN_USE
    }
}
