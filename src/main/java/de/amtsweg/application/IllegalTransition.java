package de.amtsweg.application;

/** Somebody asked an application for a step its status does not allow. */
public class IllegalTransition extends RuntimeException {
    IllegalTransition(Object application, ApplicationStatus from, ApplicationStatus to) {
        super("Application " + application + " cannot go from " + from + " to " + to);
    }
}
