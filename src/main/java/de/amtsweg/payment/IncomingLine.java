package de.amtsweg.payment;

import de.amtsweg.shared.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * One payment as a line of a file says it, as far as it can be read. A line without a usable key goes by its
 * fingerprint, so that it, too, is taken once.
 */
record IncomingLine(
        int number,
        String key,
        String reference,
        @Nullable Money amount,
        String currency,
        @Nullable LocalDate receivedOn,
        String fingerprint,
        Optional<LeftOver.Reason> fault) {
    static final List<String> COLUMNS = List.of("zahlung", "kassenzeichen", "betrag", "waehrung", "eingegangen_am");

    private static final int LONGEST = 1_000;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').setTrim(true).get();
    private static final Pattern KEY = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._:/-]{0,79}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,10}(,\\d{1,2})?");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,40}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    static IncomingLine of(String text, int number, LocalDate today) {
        var fingerprint = fingerprint(text);
        var values = values(text);
        if (values.size() != COLUMNS.size() || !KEY.matcher(values.getFirst()).matches()) {
            return new IncomingLine(
                    number, fingerprint, "", null, "", null, fingerprint, Optional.of(LeftOver.Reason.BROKEN_LINE));
        }
        var reference = values.get(1).replace(" ", "");
        var currency = values.get(3);
        var amount = amount(values.get(2));
        var day = day(values.get(4));
        return new IncomingLine(
                number,
                values.getFirst(),
                DIGITS.matcher(reference).matches() ? reference : "",
                amount,
                CURRENCY.matcher(currency).matches() ? currency : "",
                day,
                fingerprint,
                fault(amount, currency, day, today));
    }

    /** The values of a line; none when it cannot be read as CSV. */
    static List<String> values(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        try (var parser = CSVParser.parse(text, FORMAT)) {
            var rows = parser.getRecords();
            return rows.size() == 1 ? rows.getFirst().toList() : List.of();
        } catch (IOException | RuntimeException broken) {
            return List.of();
        }
    }

    /** The same under a key of its own, because another payment has come under this one. */
    IncomingLine underItsFingerprint() {
        return new IncomingLine(
                number,
                fingerprint,
                reference,
                amount,
                currency,
                receivedOn,
                fingerprint,
                Optional.of(LeftOver.Reason.KEY_USED_BEFORE));
    }

    private static Optional<LeftOver.Reason> fault(
            @Nullable Money amount, String currency, @Nullable LocalDate day, LocalDate today) {
        if (!currency.equals("EUR")) {
            return Optional.of(LeftOver.Reason.OTHER_CURRENCY);
        }
        if (amount == null || amount.compareTo(Money.ZERO) <= 0) {
            return Optional.of(LeftOver.Reason.ODD_AMOUNT);
        }
        return day == null || day.isAfter(today) ? Optional.of(LeftOver.Reason.ODD_DAY) : Optional.empty();
    }

    private static @Nullable Money amount(String text) {
        return AMOUNT.matcher(text).matches() ? new Money(new BigDecimal(text.replace(',', '.'))) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < 1900 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
