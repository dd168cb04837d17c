package de.amtsweg.payment;

import de.amtsweg.application.FollowUps;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has a person clear up where a provider's books and ours do not say the same. */
@Component
class Differences {
    /** What a clerk is asked to clear up, as follow-ups call it. */
    static final String TOPIC = "zahlung";

    private static final Logger LOG = LoggerFactory.getLogger(Differences.class);

    private final FollowUps followUps;
    private final Journal journal;
    private final Clock clock;

    Differences(FollowUps followUps, Journal journal, Clock clock) {
        this.followUps = followUps;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param difference in a word; {@code journal.payment-differs-<word>} says it as a sentence */
    void raise(PaymentAttempt attempt, String difference) {
        LOG.warn("Books differ for attempt {} with {}: {}", attempt.id(), attempt.provider(), difference);
        journal.record(
                attempt.application(),
                Actor.system("payment"),
                "payment-differs-" + difference,
                Map.of("provider", attempt.provider()),
                List.of());
        followUps.schedule(attempt.application(), TOPIC, LocalDate.now(clock));
    }
}
