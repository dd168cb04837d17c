package de.amtsweg.documents;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of documents for the permanent record, which is kept in German; no Spring is needed for them. */
final class ArchiveWords {
    static final Locale LANGUAGE = Locale.GERMAN;

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "messages.documents",
            LANGUAGE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private ArchiveWords() {}

    static String of(String word, Object... blanks) {
        return new MessageFormat(WORDS.getString("documents.archive." + word), LANGUAGE)
                .format(blanks, new StringBuffer(), null)
                .toString();
    }
}
