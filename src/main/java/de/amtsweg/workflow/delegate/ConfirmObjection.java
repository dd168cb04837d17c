package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TEMPLATE;

import de.amtsweg.correspondence.Notices;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Confirms that an objection has arrived. */
@BuildingBlock(
        value = "confirmObjection",
        label = "Eingang des Widerspruchs bestätigen",
        reachesOutside = true,
        parameters =
                @Parameter(name = "template", label = "Vorlage der Bestätigung und der Nachricht", required = false))
class ConfirmObjection implements JavaDelegate {
    private final ObjectionWords words;
    private final Notices notices;
    private final Announcements announcements;

    ConfirmObjection(ObjectionWords words, Notices notices, Announcements announcements) {
        this.words = words;
        this.notices = notices;
        this.announcements = announcements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        var model = words.of(execution);
        var template = TEMPLATE.find(execution).orElse("widerspruch-eingegangen");
        var confirmation = notices.write(application, template, model);
        announcements.announce(StepKey.of(execution), application, confirmation, template, model);
    }
}
