package de.amtsweg.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the operator sees of letters: what waits for the end of the day, what could not be handed over, what was. */
@Component
public class PrintDesk {
    private static final int SHOWN = 50;

    private final LetterTable letters;
    private final PrintJobTable jobs;
    private final Clock clock;

    PrintDesk(LetterTable letters, PrintJobTable jobs, Clock clock) {
        this.letters = letters;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Letters of an authority that go with the others of the day. */
    public record Waiting(String authority, LetterKind kind, int letters, Instant since) {}

    public List<Waiting> waiting() {
        return letters.waiting(clock.instant().plusSeconds(1)).stream()
                .map(one -> new Waiting(one.authority(), one.kind(), one.letters(), one.since()))
                .toList();
    }

    /** Jobs that have not been handed over, oldest first. */
    public List<PrintJob> open() {
        return jobs.open();
    }

    /** The newest jobs that have been handed over, newest first. */
    public List<PrintJob> handedOver() {
        return jobs.handedOver(SHOWN);
    }

    /** Whether something could not be handed over. */
    public boolean failing() {
        return jobs.open().stream().anyMatch(job -> job.problem().isPresent());
    }
}
