package de.amtsweg.documents;

import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.Items;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.Block.SealField;
import de.amtsweg.documents.Block.Table;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes and seals a document for nobody after the start, beside everything else, so that the first citizen does not wait for
 * fonts and classes to be read. It is thrown away; no key of an authority is used, and nothing is stored.
 */
@Component
class DocumentWarmUp {
    private static final Logger log = LoggerFactory.getLogger(DocumentWarmUp.class);
    private static final int TIMES = 3;

    private final PdfWriter writer;
    private final Sealer sealer;
    private final Clock clock;

    DocumentWarmUp(PdfWriter writer, Sealer sealer, Clock clock) {
        this.writer = writer;
        this.sealer = sealer;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform()
                .daemon()
                .name("document-warm-up")
                .priority(Thread.MIN_PRIORITY)
                .start(this::warm);
    }

    /** What does not work here will not work for the first document either, and is reported there. */
    void warm() {
        try {
            long began = System.nanoTime();
            var key = DemoSealKeys.unkept(clock);
            for (int i = 0; i < TIMES; i++) {
                sealer.seal(writer.write(document()), key, "Probe", Optional.empty());
            }
            log.debug("Documents are warm after {} ms", (System.nanoTime() - began) / 1_000_000);
        } catch (RuntimeException cold) {
            log.info("Documents could not be warmed: {}", cold.getClass().getSimpleName());
        }
    }

    /** A little of everything that documents have. */
    private DocumentModel document() {
        var words = Text.of("Äpfel, Łukaszewicz, § 1: 12,50 €");
        return new DocumentModel(
                Locale.GERMAN,
                clock.instant(),
                new Letterhead("Probe", "Probe", "#000000", Optional.empty(), "Probe", List.of(), List.of("Probe")),
                List.of("Probe"),
                List.of(LabelValue.of("Datum", "01.01.2026")),
                "Probe",
                List.of(
                        new Heading(1, words),
                        new Paragraph(Text.bold("Probe")),
                        Items.bullets(List.of("Probe")),
                        new LabelValues(List.of(LabelValue.of("Probe", "Probe"))),
                        new Table(List.of(Block.Column.left("Probe")), List.of(List.of(words))),
                        new SealField("Probe", List.of("Probe"))),
                Optional.of("{}"));
    }
}
