package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How all chains ended on one day: a root over the ends of those that moved since the day before, chained to the day
 * before, so that {@code seal} stands for everything up to that day.
 *
 * @param document the evidence as PDF, which may be sealed and kept elsewhere
 */
public record DaySeal(
        LocalDate day, long heads, String root, String previous, String seal, Instant madeAt, DocumentId document) {}
