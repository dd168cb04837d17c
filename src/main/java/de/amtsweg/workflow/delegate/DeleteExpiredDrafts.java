package de.amtsweg.workflow.delegate;

import de.amtsweg.application.Drafts;
import de.amtsweg.workflow.BuildingBlock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Recurring: deletes what people began to write and left alone. */
@BuildingBlock(value = "deleteExpiredDrafts", label = "Abgelaufene Entwürfe löschen", forModels = false)
class DeleteExpiredDrafts implements JavaDelegate {
    private final Drafts drafts;

    DeleteExpiredDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafts.deleteExpired();
    }
}
