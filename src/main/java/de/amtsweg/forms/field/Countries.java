package de.amtsweg.forms.field;

import de.amtsweg.forms.Slot.Choice;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The countries of the world by their ISO codes, named in the reader's language, Germany first. */
final class Countries {
    static final String GERMANY = "DE";

    private static final Map<String, List<Choice>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Countries() {}

    static List<Choice> in(Locale locale) {
        return BY_LANGUAGE.computeIfAbsent(locale.getLanguage(), language -> list(Locale.of(language)));
    }

    static boolean exists(String code) {
        return in(Locale.GERMAN).stream().anyMatch(choice -> choice.value().equals(code));
    }

    static String name(String code, Locale locale) {
        return in(locale).stream()
                .filter(choice -> choice.value().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse(code);
    }

    private static List<Choice> list(Locale locale) {
        var codes = new ArrayList<>(List.of(Locale.getISOCountries()));
        // Not in ISO 3166-1, but there are people who were born there.
        if (!codes.contains("XK")) {
            codes.add("XK");
        }
        codes.remove(GERMANY);
        var collator = Collator.getInstance(locale);
        var choices = new ArrayList<Choice>();
        for (var code : codes) {
            choices.add(new Choice(code, Locale.of("", code).getDisplayCountry(locale), ""));
        }
        choices.sort((one, other) -> collator.compare(one.label(), other.label()));
        choices.addFirst(new Choice(GERMANY, Locale.GERMANY.getDisplayCountry(locale), ""));
        return List.copyOf(choices);
    }
}
