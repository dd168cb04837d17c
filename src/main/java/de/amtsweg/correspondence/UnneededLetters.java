package de.amtsweg.correspondence;

import static de.amtsweg.correspondence.DeliveryState.HANDED_OVER;
import static de.amtsweg.correspondence.DeliveryState.RETRIEVED;

import de.amtsweg.correspondence.LetterTable.Letter;
import de.amtsweg.shared.Actor;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes letters out of the print job of the day, as long as it is not being handed over, when their document has arrived. */
@Component
class UnneededLetters {
    private static final Set<DeliveryState> ARRIVED = Set.of(RETRIEVED, HANDED_OVER);
    private static final Actor SYSTEM = Actor.system("correspondence");

    private final LetterTable letters;
    private final PrintJobTable jobs;
    private final DeliveryTable deliveries;
    private final DeliveryJournal journal;

    UnneededLetters(LetterTable letters, PrintJobTable jobs, DeliveryTable deliveries, DeliveryJournal journal) {
        this.letters = letters;
        this.jobs = jobs;
        this.deliveries = deliveries;
        this.journal = journal;
    }

    @EventListener
    void on(DocumentRetrieved news) {
        deliveries
                .find(news.delivery())
                .filter(delivery -> ARRIVED.contains(delivery.state()))
                .flatMap(delivery -> letters.unsent(delivery.document()))
                .filter(letter -> letter.kind() != LetterKind.COUNTER)
                .ifPresent(this::takeOut);
    }

    private void takeOut(Letter letter) {
        // First the job: whoever hands it over waits, or has begun and posts it.
        boolean inTime = letter.job().map(jobs::takeOut).orElse(true);
        if (inTime && letters.withdraw(letter)) {
            journal.record(letter.application(), letter.document(), SYSTEM, "document-not-posted");
        }
    }
}
