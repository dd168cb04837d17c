package de.amtsweg.catalogue;

import de.amtsweg.shared.LocalizedText;
import java.util.Locale;
import java.util.Map;

/**
 * What people hand in with this service: Antrag, Anzeige, Meldung. Used in every sentence, button, document and mail,
 * so it knows its article and its cases.
 */
public record Noun(Gender gender, LocalizedText name, LocalizedText plural) {
    /** Grammatical gender, with the forms of the little words that go with it. */
    public enum Gender {
        MASCULINE("der", "den", "dem", "ein", "einen", "Ihr", "Ihren", "Ihrem"),
        FEMININE("die", "die", "der", "eine", "eine", "Ihre", "Ihre", "Ihrer"),
        NEUTER("das", "das", "dem", "ein", "ein", "Ihr", "Ihr", "Ihrem");

        private final String the;
        private final String theAccusative;
        private final String theDative;
        private final String a;
        private final String aAccusative;
        private final String your;
        private final String yourAccusative;
        private final String yourDative;

        Gender(
                String the,
                String theAccusative,
                String theDative,
                String a,
                String aAccusative,
                String your,
                String yourAccusative,
                String yourDative) {
            this.the = the;
            this.theAccusative = theAccusative;
            this.theDative = theDative;
            this.a = a;
            this.aAccusative = aAccusative;
            this.your = your;
            this.yourAccusative = yourAccusative;
            this.yourDative = yourDative;
        }
    }

    public static final Noun APPLICATION = new Noun(
            Gender.MASCULINE,
            new LocalizedText(Map.of("de", "Antrag", "en", "application")),
            new LocalizedText(Map.of("de", "Anträge", "en", "applications")));

    public String in(Locale locale) {
        return name.in(locale);
    }

    /** „Ihre Anzeige“, "your notice". */
    public String your(Locale locale) {
        return phrase(locale, gender.your, "your");
    }

    /** „Ihren Antrag“ (wen?), "your application". */
    public String yourAccusative(Locale locale) {
        return phrase(locale, gender.yourAccusative, "your");
    }

    /** „mit Ihrer Anzeige“ (wem?), "your notice". */
    public String yourDative(Locale locale) {
        return phrase(locale, gender.yourDative, "your");
    }

    /** „die Anzeige“, "the notice". */
    public String the(Locale locale) {
        return phrase(locale, gender.the, "the");
    }

    /** „den Antrag“ (wen?), "the application". */
    public String theAccusative(Locale locale) {
        return phrase(locale, gender.theAccusative, "the");
    }

    /** „zu der Anzeige“ (wem?), "the notice". */
    public String theDative(Locale locale) {
        return phrase(locale, gender.theDative, "the");
    }

    /** „eine Anzeige“, "notice" with its indefinite article. */
    public String a(Locale locale) {
        return phrase(locale, gender.a, article(locale));
    }

    /** „einen Antrag“ (wen?), "an application". */
    public String aAccusative(Locale locale) {
        return phrase(locale, gender.aAccusative, article(locale));
    }

    private String article(Locale locale) {
        return "aeiou".indexOf(Character.toLowerCase(in(locale).charAt(0))) >= 0 ? "an" : "a";
    }

    private String phrase(Locale locale, String german, String english) {
        boolean inEnglish =
                !locale.getLanguage().equals("de") && name.byLanguage().containsKey(locale.getLanguage());
        return (inEnglish ? english : german) + " " + in(locale);
    }
}
