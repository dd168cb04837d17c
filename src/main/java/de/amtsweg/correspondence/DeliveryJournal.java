package de.amtsweg.correspondence;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what becomes of a delivery, and when what it delivers counts as notified. */
@Component
class DeliveryJournal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final DeliveryTable table;
    private final DocumentStore store;
    private final Journal journal;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;

    DeliveryJournal(
            DeliveryTable table,
            DocumentStore store,
            Journal journal,
            Notifications notifications,
            ApplicationEventPublisher events) {
        this.table = table;
        this.store = store;
        this.journal = journal;
        this.notifications = notifications;
        this.events = events;
    }

    void record(ApplicationId application, DocumentId document, Actor actor, String type) {
        journal.record(application, actor, type, Map.of("document", title(document)), List.of(document));
    }

    /** It is with the applicant; a process that waits for it goes on. */
    void arrived(Delivery delivery, Actor actor, String type) {
        record(delivery.application(), delivery.document(), actor, type);
        fixNotification(delivery);
        events.publishEvent(new DocumentRetrieved(delivery.application(), delivery.id()));
    }

    String title(DocumentId document) {
        return store.get(document).title();
    }

    /** It has arrived, or gone into the post: from now on the day of notification is fixed. */
    void fixNotification(Delivery delivery) {
        notifications.of(delivery).ifPresent(notification -> notified(delivery, notification));
    }

    /** The mail that announced it did not arrive, and it was fetched all the same: the later day counts. */
    void fixNotificationUnlessEarlier(Delivery delivery) {
        delivery.notification()
                .ifPresent(fixed -> notifications
                        .of(delivery)
                        .filter(found -> found.remedyUntil().isAfter(fixed.remedyUntil()))
                        .ifPresent(later -> notified(delivery, later)));
    }

    private void notified(Delivery delivery, Notification notification) {
        table.notified(delivery.id(), notification);
        var details = Map.of(
                "document", title(delivery.document()),
                "day", DAY.format(notification.day()),
                "until", DAY.format(notification.remedyUntil()),
                "rule", notification.rule());
        journal.record(
                delivery.application(),
                Actor.system("correspondence"),
                "document-notified",
                details,
                List.of(delivery.document()));
    }
}
