package de.amtsweg.workflow.delegate;

import de.amtsweg.payment.AttemptStatus;
import de.amtsweg.payment.Cashier;
import de.amtsweg.payment.Fee;
import de.amtsweg.payment.FeeLine;
import de.amtsweg.shared.ApplicationId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A fee as document templates read it: {@code fee.total}, {@code fee.lines}. */
@Component
class FeeWords {
    private final Cashier cashier;

    FeeWords(Cashier cashier) {
        this.cashier = cashier;
    }

    Map<String, Object> of(Fee fee) {
        var words = new LinkedHashMap<String, Object>();
        words.put("total", fee.total().format(Locale.GERMANY));
        words.put("reference", fee.reference().grouped());
        words.put("online", !cashier.providers(fee.application()).isEmpty());
        fee.dueOn().ifPresent(day -> words.put("dueOn", day));
        words.put("lines", fee.lines().stream().map(FeeWords::line).toList());
        return words;
    }

    /** The same, and how it was paid. */
    Map<String, Object> ofPaid(Fee fee, LocalDate paidOn) {
        var words = new LinkedHashMap<>(of(fee));
        words.put("paidOn", paidOn);
        words.put("paymentReference", reference(fee.application()));
        return words;
    }

    private String reference(ApplicationId application) {
        return cashier.attemptsOf(application).stream()
                .filter(attempt -> attempt.status() == AttemptStatus.PAID)
                .flatMap(attempt -> attempt.providerReference().stream())
                .findFirst()
                .orElse("–");
    }

    private static Map<String, Object> line(FeeLine line) {
        return Map.of(
                "text", line.text(),
                "legalBasis", line.legalBasis(),
                "amount", line.amount().format(Locale.GERMANY),
                "bookingKey", line.bookingKey());
    }
}
