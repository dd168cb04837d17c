package de.amtsweg.efile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code amtsweg.efile.traces.*}: how long is kept what no file's period covers.
 *
 * @param keepReadings who read which file
 * @param keepUnfiled applications that were over without ever getting into a file, from their end
 */
@ConfigurationProperties("amtsweg.efile.traces")
record TraceSettings(
        @DefaultValue("730d") Duration keepReadings,
        @DefaultValue("365d") Duration keepUnfiled) {}
