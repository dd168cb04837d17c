package de.amtsweg.correspondence;

import de.amtsweg.shared.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as people read them in a language: dates, money, numbers, yes and no. */
final class ForPeople {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Locale locale;
    private final boolean german;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    ForPeople(Locale locale) {
        this.locale = locale;
        this.german = locale.getLanguage().equals("de");
        this.date = DateTimeFormatter.ofPattern(german ? "dd.MM.yyyy" : "d MMMM yyyy", locale);
        this.time = DateTimeFormatter.ofPattern(german ? "HH:mm 'Uhr'" : "HH:mm", locale);
    }

    Locale locale() {
        return locale;
    }

    String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text.strip();
            case Boolean truth -> german ? (truth ? "Ja" : "Nein") : (truth ? "Yes" : "No");
            case Money money -> money.format(german ? Locale.GERMANY : Locale.UK);
            case LocalDate day -> date.format(day);
            case YearMonth month ->
                DateTimeFormatter.ofPattern("MM.yyyy", locale).format(month);
            case LocalTime moment -> time.format(moment);
            case LocalDateTime moment -> date.format(moment) + ", " + time.format(moment);
            case OffsetDateTime moment -> text(moment.atZoneSameInstant(ZONE).toLocalDateTime());
            case Instant moment -> text(moment.atZone(ZONE).toLocalDateTime());
            case BigDecimal number -> number(number);
            case Number number -> number(new BigDecimal(number.toString()));
            case Map<?, ?> parts -> parts(parts);
            case Iterable<?> items -> joined(items);
            default -> value.toString();
        };
    }

    /** The same for machines: ISO dates, plain numbers. */
    static Object plain(@Nullable Object value, String text) {
        return switch (value) {
            case Boolean truth -> truth;
            case Money money -> money.toString();
            case BigDecimal number -> number;
            case Number number -> number;
            case LocalDate day -> day.toString();
            case LocalDateTime moment -> moment.toString();
            case OffsetDateTime moment -> moment.toString();
            case Instant moment -> moment.toString();
            case null, default -> text;
        };
    }

    private String number(BigDecimal number) {
        var format = new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(locale));
        return format.format(number);
    }

    /** An address in one line; anything else with parts joined by commas; a file by its name. */
    private String parts(Map<?, ?> parts) {
        if (parts.containsKey("plz") || parts.containsKey("ort")) {
            var lines = List.of(
                    joined(parts, "strasse", "hausnummer"),
                    text(parts.get("zusatz")),
                    joined(parts, "plz", "ort"),
                    text(parts.get("staat")).equals("Deutschland")
                                    || text(parts.get("staat")).equals("DE")
                            ? ""
                            : text(parts.get("staat")));
            return String.join(
                    ", ", lines.stream().filter(line -> !line.isBlank()).toList());
        }
        if (parts.containsKey("mediaType") || parts.containsKey("size")) {
            return text(parts.get("name"));
        }
        return joined(parts.values());
    }

    private String joined(Map<?, ?> parts, String first, String second) {
        return (text(parts.get(first)) + " " + text(parts.get(second))).strip();
    }

    private String joined(Iterable<?> items) {
        var texts = new ArrayList<String>();
        items.forEach(item -> texts.add(text(item)));
        texts.removeIf(String::isBlank);
        return String.join(", ", texts);
    }
}
