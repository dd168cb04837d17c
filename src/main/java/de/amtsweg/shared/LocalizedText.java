package de.amtsweg.shared;

import java.util.Locale;
import java.util.Map;

/** A text in several languages; German is always there and stands in where a translation is missing. */
public record LocalizedText(Map<String, String> byLanguage) {
    /** @throws IllegalArgumentException when there is no German text */
    public LocalizedText {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey("de")) {
            throw new IllegalArgumentException("A text needs its German wording");
        }
    }

    public static LocalizedText german(String text) {
        return new LocalizedText(Map.of("de", text));
    }

    public String in(Locale locale) {
        return Languages.namesOf(locale).stream()
                .filter(byLanguage::containsKey)
                .findFirst()
                .map(byLanguage::get)
                .orElseGet(this::german);
    }

    public String german() {
        return java.util.Objects.requireNonNull(byLanguage.get("de"));
    }
}
