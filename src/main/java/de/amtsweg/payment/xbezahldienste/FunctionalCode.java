package de.amtsweg.payment.xbezahldienste;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a payment service refuses something, in the words of the standard and in ours. */
enum FunctionalCode {
    NO_VALID_ORIGINATOR_OR_ENDPOINT("it does not know originator-id and end-point-id of the account"),
    PAYMENT_EXISTS("it has begun this attempt before"),
    CALCULATION_ERROR("it finds that the lines do not add up"),
    BOOKING_DATA_MISSING("it misses booking data; complete booking-data of the account"),
    VALIDATION_ERROR("it finds a value that is missing or too long"),
    UNSPECIFIED("it gives no reason"),
    FORBIDDEN("it does not accept our certificate or token for this account");

    private final String reason;

    FunctionalCode(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    static FunctionalCode of(@Nullable String code) {
        return Stream.of(values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElse(UNSPECIFIED);
    }
}
