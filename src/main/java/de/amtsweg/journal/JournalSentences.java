package de.amtsweg.journal;

import de.amtsweg.shared.Actor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Journal entries as people read them: the sentence {@code journal.<type>} of the message bundles, its blanks
 * <code>{due}</code> filled with the details. A detail may have a wording of its own for a language
 * ({@code what.en}); a date is written as the language does.
 */
@Component
public class JournalSentences {
    private static final Pattern BLANK = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;

    JournalSentences(MessageSource messages) {
        this.messages = messages;
    }

    /** What happened; the bare type where nobody has written a sentence. */
    public String sentence(JournalEntry entry, Locale locale) {
        return filled("journal." + entry.type(), entry.type(), entry.details(), locale);
    }

    /** Who did it, by kind and sign-in name; whoever shows it may know the full name. */
    public String actor(Actor actor, Locale locale) {
        var key = "journal.actor." + actor.kind();
        return actor.onBehalfOf()
                .map(absent -> filled(
                        key + ".onBehalfOf",
                        actor.id(),
                        Map.of("id", actor.id(), "onBehalfOf", absent.value()),
                        locale))
                .orElseGet(() -> filled(key, actor.id(), Map.of("id", actor.id()), locale));
    }

    private String filled(String key, String fallback, Map<String, String> details, Locale locale) {
        // Without arguments a bundle's text is not read as a MessageFormat, so its blanks stay for us to fill.
        var text = messages.getMessage(key, null, fallback, locale);
        return BLANK.matcher(text == null ? fallback : text)
                .replaceAll(blank -> Matcher.quoteReplacement(detail(details, blank.group(1), locale)));
    }

    private static String detail(Map<String, String> details, String name, Locale locale) {
        var value = details.getOrDefault(name + "." + locale.getLanguage(), details.getOrDefault(name, "–"));
        if (!DATE.matcher(value).matches()) {
            return value;
        }
        return LocalDate.parse(value)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
