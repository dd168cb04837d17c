package de.amtsweg.forms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a form knows besides the answers: language, day, and further names its expressions may read ({@code authority},
 * {@code service}, for clerks' forms {@code form}). Extra values are trees of maps, lists and plain values.
 */
public record FormContext(Locale locale, LocalDate today, Map<String, Object> extra) {
    public FormContext {
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    public static FormContext of(Locale locale, LocalDate today) {
        return new FormContext(locale, today, Map.of());
    }
}
