package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.correspondence.FormCopies;
import de.amtsweg.correspondence.Notices;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Confirms that something arrived, with a copy of it. */
@BuildingBlock(
        value = "confirmReceipt",
        label = "Eingang bestätigen",
        reachesOutside = true,
        parameters = {
            @Parameter(name = "template", label = "Vorlage der Bestätigung und der Nachricht", required = false)
        })
class ConfirmReceipt implements JavaDelegate {
    private final FormCopies copies;
    private final Notices notices;
    private final Announcements announcements;

    ConfirmReceipt(FormCopies copies, Notices notices, Announcements announcements) {
        this.copies = copies;
        this.notices = notices;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        copies.of(application);
        var template = TEMPLATE.find(execution).orElse("eingangsbestaetigung");
        var confirmation = notices.write(application, template, Map.of());
        announcements.announce(StepKey.of(execution), application, confirmation, template, Map.of());
    }
}
