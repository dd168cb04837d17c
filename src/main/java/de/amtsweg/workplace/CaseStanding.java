package de.amtsweg.workplace;

import de.amtsweg.application.Application;
import de.amtsweg.application.FollowUps;
import de.amtsweg.application.Progress;
import de.amtsweg.application.ProgressReport;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How far an application has come, and what is still to be done about it. */
@Component
class CaseStanding {
    private final Progress progress;
    private final FollowUps followUps;
    private final MessageSource messages;

    CaseStanding(Progress progress, FollowUps followUps, MessageSource messages) {
        this.progress = progress;
        this.followUps = followUps;
        this.messages = messages;
    }

    boolean mayWithdraw(Application application, Locale locale) {
        return progress.of(application.id(), locale).mayWithdraw();
    }

    /** The milestones it is at. */
    List<String> waitsFor(Application application, Locale locale) {
        return progress.of(application.id(), locale).milestones().stream()
                .filter(milestone -> milestone.state() == ProgressReport.State.CURRENT)
                .map(ProgressReport.Milestone::text)
                .toList();
    }

    /** What somebody is to look at again, and when. */
    List<String> followUps(Application application, Locale locale) {
        return followUps.of(application.id()).stream()
                .map(followUp -> topic(followUp.topic(), locale) + ", " + Dates.day(followUp.due(), locale))
                .toList();
    }

    private String topic(String topic, Locale locale) {
        var text = messages.getMessage("workplace.topic." + topic, null, topic, locale);
        return text == null ? topic : text;
    }
}
