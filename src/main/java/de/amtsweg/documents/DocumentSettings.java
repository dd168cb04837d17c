package de.amtsweg.documents;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files from outside are looked at before they are stored.
 *
 * @param clamd {@code host:port} of the virus scanner; empty when there is none
 * @param clamdRequired whether nothing is taken while the scanner does not answer
 */
@ConfigurationProperties("amtsweg.documents")
record DocumentSettings(
        @DefaultValue Inspection inspection,
        @DefaultValue Conversion conversion,
        @DefaultValue("") String clamd,
        @DefaultValue("true") boolean clamdRequired) {
    /** The engine takes a job that runs longer for lost, and starts it again. */
    private static final Duration LONGEST_CONVERSION = Duration.ofMinutes(3);

    Optional<Clamd> scanner() {
        return clamd.isBlank() ? Optional.empty() : Optional.of(new Clamd(clamd.strip(), inspection.time()));
    }

    /** What a process may take at most, whatever it does. */
    Duration longest() {
        return inspection.time().compareTo(conversion.time()) > 0 ? inspection.time() : conversion.time();
    }

    /**
     * Making uploads into documents for the permanent record, drawing and blacking out pages.
     *
     * @param workers how many files are converted at the same time, beside those that are looked at
     * @param time what one file may take at most
     */
    record Conversion(
            @DefaultValue("1") int workers,
            @DefaultValue("2m") Duration time) {
        Conversion {
            if (workers < 1 || time.compareTo(LONGEST_CONVERSION) > 0) {
                throw new IllegalArgumentException(
                        "amtsweg.documents.conversion.workers must be at least 1, and time at" + " most "
                                + LONGEST_CONVERSION.toMinutes() + " minutes");
            }
        }
    }

    /**
     * The processes that look into files.
     *
     * @param workers how many files are looked at at the same time
     * @param memory what one process may use at most; a photo of 16 million pixels needs about 200 MB
     * @param time what one file may take at most
     * @param startWithin what a new process may take until it is ready
     * @param filesPerWorker after so many files a process is replaced
     */
    record Inspection(
            @DefaultValue("2") int workers,
            @DefaultValue("512MB") DataSize memory,
            @DefaultValue("30s") Duration time,
            @DefaultValue("30s") Duration startWithin,
            @DefaultValue("200") int filesPerWorker) {
        Inspection {
            if (workers < 1 || filesPerWorker < 1) {
                throw new IllegalArgumentException(
                        "amtsweg.documents.inspection.workers and files-per-worker must be at least 1");
            }
        }
    }
}
