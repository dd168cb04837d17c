package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.Deliveries;
import de.amtsweg.workflow.BuildingBlock;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Recurring: what decides something and nobody has fetched within ten days goes out as a letter, because it was not
 * notified (§ 41 (2a) VwVfG).
 */
@BuildingBlock(value = "sendUnfetchedNotices", label = "Nicht abgerufene Bescheide als Brief senden", forModels = false)
class SendUnfetchedNotices implements JavaDelegate {
    private static final Duration FETCHED_WITHIN = Duration.ofDays(10);

    private final Deliveries deliveries;
    private final Announcements announcements;
    private final Clock clock;

    SendUnfetchedNotices(Deliveries deliveries, Announcements announcements, Clock clock) {
        this.deliveries = deliveries;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deliveries.unfetchedNotices(clock.instant().minus(FETCHED_WITHIN)).forEach(announcements::letterInstead);
    }
}
