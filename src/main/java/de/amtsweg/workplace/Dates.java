package de.amtsweg.workplace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates as clerks read them, in German time. */
final class Dates {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Dates() {}

    static String day(Instant at, Locale locale) {
        return day(LocalDate.ofInstant(at, ZONE), locale);
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    static String moment(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(ZONE));
    }
}
