package de.amtsweg.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** One line of CSV as German finance systems and spreadsheets read it: semicolons, decimal comma, quotes. */
final class CsvLine {
    private CsvLine() {}

    static String of(List<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }

    static String amount(BigDecimal amount) {
        return amount.setScale(2).toPlainString().replace('.', ',');
    }

    /** A spreadsheet runs a text that begins like a formula, and a line break in a value splits lines in many programs. */
    static String text(String value) {
        var line = value.replaceAll("[\\r\\n\\t]+", " ");
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
