package de.amtsweg.correspondence;

import de.amtsweg.correspondence.LetterTable.Letter;
import de.amtsweg.correspondence.LetterTable.Waiting;
import de.amtsweg.shared.TimeOrderedUuid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands over what waits: the letters of a day together, and whatever could not be handed over before. */
@Component
public class PrintRuns {
    private static final Logger log = LoggerFactory.getLogger(PrintRuns.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

    private final LetterTable letters;
    private final PrintJobTable jobs;
    private final PrintRoom room;
    private final Deliveries deliveries;
    private final PrintSettings settings;
    private final Clock clock;
    private final TransactionTemplate atOnce;

    PrintRuns(
            LetterTable letters,
            PrintJobTable jobs,
            PrintRoom room,
            Deliveries deliveries,
            PrintSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.jobs = jobs;
        this.room = room;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        this.atOnce = new TransactionTemplate(transactions);
        this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What cannot be handed over stays as it is for the next time; one job does not hold up the others. */
    public void handOver() {
        var cutOff = lastClosing();
        letters.waiting(cutOff).forEach(waiting -> bundle(waiting, cutOff));
        jobs.open().forEach(this::hand);
        letters.unsettled().forEach(letter -> atOnce.executeWithoutResult(status -> settle(letter)));
    }

    private void bundle(Waiting waiting, Instant cutOff) {
        try {
            atOnce.executeWithoutResult(status -> {
                var job = TimeOrderedUuid.next();
                jobs.insert(job, name(waiting, cutOff), waiting.authority(), waiting.kind(), cutOff, waiting.letters());
                if (letters.assign(waiting, cutOff, job) != waiting.letters()) {
                    status.setRollbackOnly();
                }
            });
        } catch (DuplicateKeyException another) {
            // Another node has made the same bundle in this moment.
            log.info("The letters of {} are bundled already", waiting.authority());
        }
    }

    private String name(Waiting waiting, Instant cutOff) {
        return "%s-%s-%s"
                .formatted(
                        waiting.authority().replaceAll("[^A-Za-z0-9._-]", "_"),
                        waiting.kind().word(),
                        NAME.format(cutOff.atZone(clock.getZone())));
    }

    private void hand(PrintJob job) {
        try {
            if (room.hand(job.id())) {
                log.info("Print job {} with {} letters was handed over", job.id(), job.letters());
            }
        } catch (RuntimeException failed) {
            log.warn(
                    "Print job {} was not handed over: {}",
                    job.id(),
                    failed.getClass().getSimpleName());
        }
    }

    private void settle(Letter letter) {
        var delivery = deliveries.ofDocument(letter.document()).orElseThrow().id();
        var posted = letter.handedOverAt().orElseThrow();
        if (letter.kind() == LetterKind.SERVICE) {
            deliveries.forService(delivery, "print job " + letter.job().orElseThrow(), posted);
        } else {
            deliveries.byLetter(delivery, "print job " + letter.job().orElseThrow(), posted);
        }
    }

    /** The last moment at which a day of the print service ended. */
    private Instant lastClosing() {
        var now = clock.instant();
        var today = LocalDate.now(clock)
                .atTime(settings.closing())
                .atZone(clock.getZone())
                .toInstant();
        return today.isAfter(now)
                ? LocalDate.now(clock)
                        .minusDays(1)
                        .atTime(settings.closing())
                        .atZone(clock.getZone())
                        .toInstant()
                : today;
    }
}
