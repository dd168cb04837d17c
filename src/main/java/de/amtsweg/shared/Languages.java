package de.amtsweg.shared;

import java.util.List;
import java.util.Locale;

/** The names under which texts in a language are kept. */
public final class Languages {
    /** "Einfache Sprache": German in plain words. */
    public static final Locale PLAIN_GERMAN = Locale.forLanguageTag("de-simple");

    private Languages() {}

    /** The most special name first: {@code de-simple}, then {@code de}. */
    public static List<String> namesOf(Locale locale) {
        var special = locale.toLanguageTag();
        var general = locale.getLanguage();
        return special.equals(general) ? List.of(general) : List.of(special, general);
    }
}
