package de.amtsweg.workflow;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.ServiceKey;
import de.amtsweg.shared.UnitId;
import java.time.Instant;
import java.util.Optional;

/** One line of a clerk's task list. {@code key} is the id of the user task in the model. */
public record TaskSummary(
        String id,
        String key,
        String title,
        ApplicationId application,
        String number,
        ServiceKey service,
        Optional<UnitId> unit,
        Optional<PersonId> assignee,
        Instant createdAt,
        Optional<Instant> dueAt,
        boolean overdue) {}
