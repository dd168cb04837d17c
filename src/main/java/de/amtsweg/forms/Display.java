package de.amtsweg.forms;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as people write them. */
public final class Display {
    private static final DateTimeFormatter GERMAN_DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Display() {}

    public static String date(LocalDate date, Locale locale) {
        return (isGerman(locale) ? GERMAN_DATE : ENGLISH_DATE).format(date);
    }

    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    public static String moment(LocalDateTime moment, Locale locale) {
        return date(moment.toLocalDate(), locale) + ", " + time(moment.toLocalTime());
    }

    public static String number(BigDecimal number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setMinimumFractionDigits(Math.clamp(number.scale(), 0, 20));
        return format.format(number);
    }

    /** Any plain value. */
    public static String plain(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case LocalDate date -> date(date, locale);
            case LocalTime time -> time(time);
            case LocalDateTime moment -> moment(moment, locale);
            case BigDecimal number -> number(number, locale);
            case Boolean truth -> isGerman(locale) ? (truth ? "Ja" : "Nein") : (truth ? "Yes" : "No");
            case List<?> list -> list.stream().map(item -> plain(item, locale)).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.values().stream().map(item -> plain(item, locale)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals("de");
    }
}
