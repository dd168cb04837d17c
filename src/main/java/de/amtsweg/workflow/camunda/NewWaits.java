package de.amtsweg.workflow.camunda;

import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/** Looks into the inbox whenever a process begins to wait for a message, whatever shape the wait is drawn in. */
class NewWaits implements SessionFactory {
    private final MessageBox box;
    private final DeliverMessages delivery;

    NewWaits(MessageBox box, DeliverMessages delivery) {
        this.box = box;
        this.delivery = delivery;
    }

    @Override
    public Class<?> getSessionType() {
        return EventSubscriptionManager.class;
    }

    @Override
    public Session openSession() {
        return new Watched();
    }

    private final class Watched extends EventSubscriptionManager {
        @Override
        public void insert(EventSubscriptionEntity wait) {
            super.insert(wait);
            if (wait.isSubscriptionForEventType(EventType.MESSAGE) && wait.getExecution() != null) {
                Scopes.application(wait.getExecution())
                        .filter(application -> box.hasOpen(application, wait.getEventName()))
                        .ifPresent(application -> delivery.schedule(application, getCommandContext()));
            }
        }
    }
}
