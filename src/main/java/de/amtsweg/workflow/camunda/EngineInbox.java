package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.workflow.Inbox;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the message and asks the engine to hand it over, both in the caller's transaction. */
@Component
class EngineInbox implements Inbox {
    private final MessageBox box;
    private final DeliverMessages delivery;
    private final SpringProcessEngineConfiguration engine;
    private final WorkflowSettings settings;

    EngineInbox(
            MessageBox box,
            DeliverMessages delivery,
            SpringProcessEngineConfiguration engine,
            WorkflowSettings settings) {
        this.box = box;
        this.delivery = delivery;
        this.engine = engine;
        this.settings = settings;
    }

    @Override
    @Transactional
    public void put(ApplicationId application, String message, @Nullable String waitKey, String deduplicationKey) {
        if (box.keep(application, message, waitKey, deduplicationKey).isPresent()) {
            engine.getCommandExecutorTxRequired().execute(context -> {
                delivery.schedule(application, context);
                return null;
            });
        }
    }

    @Override
    @Transactional
    public void forgetSettled() {
        box.deleteSettledBefore(settings.keepMessages());
    }
}
