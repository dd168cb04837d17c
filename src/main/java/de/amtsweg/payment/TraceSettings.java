package de.amtsweg.payment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.payment.traces.*}: how long is kept what payments leave behind.
 *
 * @param keepMessages what providers told us, without its words: so that a repeated message is known
 * @param keepFiles files of the treasury that were read or refused; the treasury has the originals
 * @param keepBookingYears bookings whose application was deleted, from the end of the calendar year of the fee
 */
@ConfigurationProperties("amtsweg.payment.traces")
record TraceSettings(
        @DefaultValue("90d") Duration keepMessages,
        @DefaultValue("90d") Duration keepFiles,
        @DefaultValue("10") int keepBookingYears) {
    TraceSettings {
        if (keepBookingYears < 0) {
            throw new IllegalArgumentException(
                    "amtsweg.payment.traces.keep-booking-years cannot be " + keepBookingYears);
        }
    }
}
