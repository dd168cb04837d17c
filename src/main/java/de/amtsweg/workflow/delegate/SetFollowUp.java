package de.amtsweg.workflow.delegate;

import static de.amtsweg.workflow.delegate.Words.AFTER;
import static de.amtsweg.workflow.delegate.Words.APPLICATION_ID;
import static de.amtsweg.workflow.delegate.Words.TOPIC;

import de.amtsweg.application.FollowUps;
import de.amtsweg.workflow.BuildingBlock;
import de.amtsweg.workflow.BuildingBlock.Parameter;
import java.time.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the unit of something that has to be looked at later. */
@BuildingBlock(
        value = "setFollowUp",
        label = "Wiedervorlage setzen",
        parameters = {
            @Parameter(name = "topic", label = "Worum es geht"),
            @Parameter(name = "after", label = "Nach welcher Zeit, zum Beispiel P28D", required = false)
        })
class SetFollowUp implements JavaDelegate {
    private final FollowUps followUps;
    private final Deadlines deadlines;

    SetFollowUp(FollowUps followUps, Deadlines deadlines) {
        this.followUps = followUps;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var application = APPLICATION_ID.in(execution);
        var due =
                deadlines.after(application, Period.parse(AFTER.find(execution).orElse("P28D")));
        followUps.schedule(application, TOPIC.in(execution), due);
    }
}
