package de.amtsweg.efile;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a file's index ({@code efile.index.*}), and dates as people read them, in German time. */
@Component
class IndexWords {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final MessageSource messages;

    IndexWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(String word, Locale locale) {
        var text = messages.getMessage("efile.index." + word, null, word, locale);
        return text == null ? word : text;
    }

    String day(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(at.atZone(ZONE));
    }

    String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(ZONE));
    }
}
