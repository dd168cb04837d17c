package de.amtsweg.payment.xbezahldienste;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What a payment service is asked to collect, spelled as the standard spells it. Who pays is not said. */
record PaymentRequest(
        String requestId,
        String requestTimestamp,
        String currency,
        BigDecimal grosAmount,
        String purpose,
        String description,
        URI redirectUrl,
        List<Item> items) {
    /** One line. Fees of authorities bear no tax. */
    record Item(
            String id,
            String reference,
            String description,
            BigDecimal taxRate,
            int quantity,
            BigDecimal totalNetAmount,
            BigDecimal totalTaxAmount,
            BigDecimal singleNetAmount,
            BigDecimal singleTaxAmount,
            Map<String, String> bookingData) {}
}
