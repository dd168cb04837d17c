package de.amtsweg.journal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Journal entries as people read them: the sentence {@code journal.<type>} of the message bundles, its blanks
 * <code>{noun}</code> filled with the details. A detail may have a wording of its own for a language
 * ({@code noun.en}).
 */
@Component
public class JournalSentences {
    private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");

    private final MessageSource messages;

    JournalSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence in this language; the bare type where nobody has written one. */
    public String sentence(JournalEntry entry, Locale locale) {
        // Without arguments a bundle's text is not read as a MessageFormat, so that {noun} stays as it is.
        var text = messages.getMessage("journal." + entry.type(), null, entry.type(), locale);
        return BLANK.matcher(text == null ? entry.type() : text)
                .replaceAll(blank -> java.util.regex.Matcher.quoteReplacement(detail(entry.details(), blank, locale)));
    }

    private static String detail(Map<String, String> details, MatchResult blank, Locale locale) {
        var name = blank.group(1);
        return details.getOrDefault(name + "." + locale.getLanguage(), details.getOrDefault(name, "–"));
    }
}
