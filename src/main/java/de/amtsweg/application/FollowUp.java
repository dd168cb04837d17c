package de.amtsweg.application;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Something the authority wants to look at again on a certain day (Wiedervorlage). */
public record FollowUp(UUID id, ApplicationId application, String topic, LocalDate due, Optional<UnitId> unit) {}
