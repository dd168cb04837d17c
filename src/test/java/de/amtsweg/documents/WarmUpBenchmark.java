package de.amtsweg.documents;

import de.amtsweg.testbase.MovableClock;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the first document of a process costs after the warm-up; to be run in a process of its own. */
class WarmUpBenchmark {
    @Test
    void theFirstDocumentAfterTheWarmUp() {
        var clock = new MovableClock();
        var writer = new PdfWriter();
        var sealer = TestSeals.sealer(clock);
        var key = TestSeals.elliptic();
        long began = System.nanoTime();
        new DocumentWarmUp(writer, sealer, clock).warm();
        long warm = System.nanoTime();

        sealer.seal(writer.write(DocumentBenchmark.notice()), key, "Stadt Musterstadt", Optional.empty());

        System.out.printf(
                Locale.ROOT,
                "%nWarm-up: %.0f ms; the first document after it, sealed: %.0f ms%n",
                (warm - began) / 1e6,
                (System.nanoTime() - warm) / 1e6);
    }
}
