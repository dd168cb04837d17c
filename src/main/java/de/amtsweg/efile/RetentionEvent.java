package de.amtsweg.efile;

import de.amtsweg.shared.LocalizedText;
import java.util.Optional;

/**
 * An event that starts a period of retention.
 *
 * @param key as services and models call it
 * @param name as people call it, when the service says so
 */
public record RetentionEvent(String key, Optional<LocalizedText> name) {}
