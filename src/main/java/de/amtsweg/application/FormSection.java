package de.amtsweg.application;

/** A page of a form as the list of sections shows it. */
public record FormSection(String pageId, String title, Progress progress) {
    /** How far somebody has come with a page. */
    public enum Progress {
        DONE,
        CURRENT,
        /** The next to fill in. */
        OPEN,
        /** Something before it is still missing. */
        LATER
    }

    /** Whether one may go there now. */
    public boolean reachable() {
        return progress == Progress.DONE || progress == Progress.OPEN;
    }
}
