package de.amtsweg.application;

import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes applications back, for as long as the process allows it. */
@Component
public class Withdrawals {
    private final ObjectProvider<Progress> progress;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Withdrawals(ObjectProvider<Progress> progress, Journal journal, ApplicationEventPublisher events) {
        this.progress = progress;
        this.journal = journal;
        this.events = events;
    }

    /** Asks the process to end; says whether that is still possible. */
    @Transactional
    public boolean request(ApplicationId application, Actor actor) {
        if (!progress.getObject().of(application, Locale.GERMAN).mayWithdraw()) {
            return false;
        }
        journal.record(application, actor, "withdrawal-requested", Map.of(), List.of());
        events.publishEvent(new WithdrawalRequested(application));
        return true;
    }
}
