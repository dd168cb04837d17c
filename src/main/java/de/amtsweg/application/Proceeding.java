package de.amtsweg.application;

import java.util.UUID;

/** A proceeding of its own inside an application, such as one objection: what clerks record in it belongs to it alone. */
public record Proceeding(UUID id) {
    @Override
    public String toString() {
        return id.toString();
    }
}
