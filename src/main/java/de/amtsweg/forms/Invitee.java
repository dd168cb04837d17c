package de.amtsweg.forms;

import java.util.Optional;

/** Somebody an answer names who has to confirm the application as well. */
public record Invitee(String name, Optional<String> email) {
    /** Nothing of it goes into a log. */
    @Override
    public String toString() {
        return "Invitee[…]";
    }
}
