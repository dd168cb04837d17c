package de.amtsweg.payment.xbezahldienste;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a payment service says about a payment, spelled as the standard spells it; everything may be missing. */
record PaymentTransaction(
        @Nullable Information paymentInformation, @Nullable Asked paymentRequest) {
    /** What it made of it. */
    record Information(
            @Nullable String transactionUrl,
            @Nullable String transactionRedirectUrl,
            @Nullable String transactionId,
            @Nullable String status) {}

    /** What it believes it was asked for. */
    record Asked(
            @Nullable String requestId,
            @Nullable String currency,
            @Nullable BigDecimal grosAmount) {}
}
