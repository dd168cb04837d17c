package de.amtsweg.application;

import java.util.List;

/**
 * What the applicant reads about the way of an application.
 *
 * @param turn who has to act now
 * @param mayWithdraw the application can still be withdrawn
 */
public record ProgressReport(List<Milestone> milestones, Turn turn, List<NextStep> nextSteps, boolean mayWithdraw) {
    public ProgressReport {
        milestones = List.copyOf(milestones);
        nextSteps = List.copyOf(nextSteps);
    }

    /** A step people understand. */
    public record Milestone(String text, State state, Turn turn) {}

    /** Something the applicant has to do elsewhere afterwards; the link is empty when there is none. */
    public record NextStep(String text, String link) {}

    /** Whether a milestone lies behind, is where things stand, or lies ahead. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }

    /** Whose turn it is. */
    public enum Turn {
        WE,
        YOU,
        NOBODY
    }
}
