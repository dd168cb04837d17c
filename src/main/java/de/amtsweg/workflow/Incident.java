package de.amtsweg.workflow;

import de.amtsweg.shared.ApplicationId;
import java.time.Instant;
import java.util.Optional;

/** A step that failed so often that a person has to look. {@code what} never holds personal data. */
public record Incident(
        String id,
        Optional<ApplicationId> application,
        String process,
        String activity,
        String label,
        String what,
        Instant at) {}
