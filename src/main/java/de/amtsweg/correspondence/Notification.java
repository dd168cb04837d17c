package de.amtsweg.correspondence;

import java.time.LocalDate;

/**
 * When an administrative act counts as notified, and what follows from it.
 *
 * @param remedyUntil the last day on which a remedy may be filed
 * @param rule the provisions that say so, in words
 */
public record Notification(LocalDate day, LocalDate remedyUntil, String rule) {}
