package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;

/** An application cannot be deleted yet, because something about it is still going on. */
public class StillNeeded extends RuntimeException {
    private final transient Cause cause;

    public StillNeeded(ApplicationId application, Cause cause) {
        super("Application " + application + " cannot be deleted yet: " + cause);
        this.cause = cause;
    }

    /** What is going on. */
    public enum Cause {
        /** Its process has not ended. */
        PROCESS_RUNNING,
        /** The treasury has not got an order about it yet. */
        TREASURY_ORDER_WAITING
    }

    public Cause what() {
        return cause;
    }
}
