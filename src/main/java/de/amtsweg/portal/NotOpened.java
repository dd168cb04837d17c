package de.amtsweg.portal;

/** Somebody asked for an application without having shown its number and code. */
class NotOpened extends RuntimeException {
    NotOpened() {
        super("No application was opened with number and code");
    }
}
