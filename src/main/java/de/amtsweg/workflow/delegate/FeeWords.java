package de.amtsweg.workflow.delegate;

import de.amtsweg.payment.Fee;
import de.amtsweg.payment.FeeLine;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A fee as document templates read it: {@code fee.total}, {@code fee.lines}. */
final class FeeWords {
    private FeeWords() {}

    static Map<String, Object> of(Fee fee) {
        var words = new LinkedHashMap<String, Object>();
        words.put("total", fee.total().format(Locale.GERMANY));
        words.put("reference", fee.reference().grouped());
        fee.dueOn().ifPresent(day -> words.put("dueOn", day));
        words.put("lines", fee.lines().stream().map(FeeWords::line).toList());
        return words;
    }

    private static Map<String, Object> line(FeeLine line) {
        return Map.of(
                "text", line.text(),
                "legalBasis", line.legalBasis(),
                "amount", line.amount().format(Locale.GERMANY),
                "bookingKey", line.bookingKey());
    }
}
