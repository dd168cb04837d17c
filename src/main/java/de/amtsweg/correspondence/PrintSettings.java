package de.amtsweg.correspondence;

import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what goes out on paper leaves the house.
 *
 * @param handOver {@code single} hands every letter to the print folder at once, {@code daily} those of a day together
 * @param closing when the day of the print service ends; what is written later goes with the next day
 * @param certificateWithin after which time a certificate of service that has not come back is asked for
 */
@ConfigurationProperties("amtsweg.letters")
record PrintSettings(
        @DefaultValue("single") HandOver handOver,
        @DefaultValue("16:00") LocalTime closing,
        @DefaultValue("21d") Period certificateWithin) {
    /** Whether letters go one by one. */
    enum HandOver {
        SINGLE,
        DAILY
    }
}
