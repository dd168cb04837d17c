package de.amtsweg.workflow.delegate;

import de.amtsweg.correspondence.DraftReminders;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: tells people that what they began to write will soon be deleted. */
@BuildingBlock(
        value = "warnOfExpiringDrafts",
        label = "Vor dem Löschen von Entwürfen warnen",
        reachesOutside = true,
        forModels = false)
class WarnOfExpiringDrafts implements JavaDelegate {
    private final DraftReminders reminders;

    WarnOfExpiringDrafts(DraftReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.warnOfDeletion();
    }
}
