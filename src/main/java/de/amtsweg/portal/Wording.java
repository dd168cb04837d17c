package de.amtsweg.portal;

import de.amtsweg.catalogue.Noun;
import java.util.Locale;

/** The service's noun in the reader's language and in every case a sentence of the portal needs. */
public record Wording(Noun noun, Locale locale) {
    /** „Anzeige“. */
    public String name() {
        return noun.in(locale);
    }

    /** „die Anzeige“. */
    public String the() {
        return noun.the(locale);
    }

    /** „den Antrag“. */
    public String theAccusative() {
        return noun.theAccusative(locale);
    }

    /** „der Anzeige“ (wem?). */
    public String theDative() {
        return noun.theDative(locale);
    }

    /** „Ihre Anzeige“, at the beginning of a sentence too. */
    public String your() {
        return capitalised(noun.your(locale));
    }

    /** „Ihre Anzeige“ (wen?). */
    public String yourAccusative() {
        return noun.yourAccusative(locale);
    }

    /** „Ihrer Anzeige“ (wem?). */
    public String yourDative() {
        return noun.yourDative(locale);
    }

    private String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }
}
