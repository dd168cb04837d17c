package de.amtsweg.correspondence;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which documents are on their way to the applicant, how far they have come, and how we know. */
@Component
public class Deliveries {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Set<DeliveryState> READY = Set.of(DeliveryState.PROVIDED);
    private static final Set<DeliveryState> ON_ITS_WAY = Set.of(DeliveryState.PROVIDED, DeliveryState.LETTER);

    private final DeliveryTable table;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final DocumentStore store;
    private final Journal journal;
    private final Notifications notifications;

    Deliveries(
            DeliveryTable table,
            Clock clock,
            ApplicationEventPublisher events,
            DocumentStore store,
            Journal journal,
            Notifications notifications) {
        this.table = table;
        this.clock = clock;
        this.events = events;
        this.store = store;
        this.journal = journal;
        this.notifications = notifications;
    }

    /** Makes a document available to the applicant; doing so twice is the same delivery. */
    @Transactional
    public DeliveryId provide(ApplicationId application, DocumentId document, Way way) {
        var known = table.ofDocument(document);
        if (known.isPresent()) {
            return known.get().id();
        }
        var id = table.insert(application, document, way, clock.instant());
        if (way == Way.DOWNLOAD) {
            journal(application, document, Actor.system("correspondence"), "document-provided");
        }
        return id;
    }

    public Optional<Delivery> find(DeliveryId id) {
        return table.find(id);
    }

    public Optional<Delivery> ofDocument(DocumentId document) {
        return table.ofDocument(document);
    }

    /** All deliveries of an application, oldest first. */
    public List<Delivery> of(ApplicationId application) {
        return table.of(application);
    }

    /**
     * The applicant fetched the document. Only the first time counts.
     *
     * @param proof how the applicant had signed in, without personal data: "number, code and code by mail"
     * @return whether it was the first time
     */
    @Transactional
    public boolean retrieved(DeliveryId id, String proof) {
        if (!table.settle(id, READY, DeliveryState.RETRIEVED, Way.DOWNLOAD, clock.instant(), proof)) {
            return false;
        }
        var delivery = find(id).orElseThrow();
        arrived(delivery, Actor.applicant(delivery.application()), "document-retrieved");
        return true;
    }

    /**
     * The document goes out as a letter, at once or because nobody fetched it.
     *
     * @return whether this changed anything
     */
    @Transactional
    public boolean byLetter(DeliveryId id, String proof) {
        if (!table.settle(id, READY, DeliveryState.LETTER, Way.LETTER, clock.instant(), proof)) {
            return false;
        }
        var delivery = find(id).orElseThrow();
        journal(delivery.application(), delivery.document(), Actor.system("correspondence"), "document-sent-by-letter");
        fixNotification(delivery);
        return true;
    }

    /**
     * A member of staff handed the document over in the office, to somebody who had shown who they are.
     *
     * @return whether this changed anything
     */
    @Transactional
    public boolean handedOver(DeliveryId id, PersonId clerk) {
        if (!table.settle(
                id, READY, DeliveryState.HANDED_OVER, Way.COUNTER, clock.instant(), "handed over by " + clerk)) {
            return false;
        }
        arrived(find(id).orElseThrow(), Actor.staff(clerk), "document-handed-over");
        return true;
    }

    /**
     * The certificate of a formal service has come back. It says more surely than the day of posting when the document arrived.
     *
     * @param day the day of service it names
     * @return whether this changed anything
     * @throws IllegalArgumentException when the day lies in the future, or before the document was there
     */
    @Transactional
    public boolean served(DeliveryId id, LocalDate day, PersonId clerk) {
        var delivery = find(id).orElseThrow();
        var first = LocalDate.ofInstant(delivery.providedAt(), clock.getZone());
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(first)) {
            throw new IllegalArgumentException("Delivery " + id + " cannot have been served on " + day);
        }
        var at = day.equals(first)
                ? delivery.providedAt()
                : day.atStartOfDay(clock.getZone()).toInstant();
        if (!table.settle(
                id,
                ON_ITS_WAY,
                DeliveryState.SERVED,
                Way.SERVICE,
                at,
                "certificate of service, recorded by " + clerk)) {
            return false;
        }
        arrived(find(id).orElseThrow(), Actor.staff(clerk), "document-served");
        return true;
    }

    /** Documents somebody may file a remedy against and nobody has fetched since then; oldest first. */
    public List<Delivery> unfetchedNotices(Instant since) {
        return table.unfetched(Notifications.KINDS, since);
    }

    /** Until when a remedy against the newest notice from this template may be filed, once it counts as notified. */
    public Optional<LocalDate> remedyUntil(ApplicationId application, String template) {
        return table.remedyUntil(application, template);
    }

    private void arrived(Delivery delivery, Actor actor, String type) {
        journal(delivery.application(), delivery.document(), actor, type);
        fixNotification(delivery);
        events.publishEvent(new DocumentRetrieved(delivery.application(), delivery.id()));
    }

    private void fixNotification(Delivery delivery) {
        notifications.of(delivery).ifPresent(notification -> {
            table.notified(delivery.id(), notification);
            var details = Map.of(
                    "document", store.get(delivery.document()).title(),
                    "day", DAY.format(notification.day()),
                    "until", DAY.format(notification.remedyUntil()),
                    "rule", notification.rule());
            journal.record(
                    delivery.application(),
                    Actor.system("correspondence"),
                    "document-notified",
                    details,
                    List.of(delivery.document()));
        });
    }

    private void journal(ApplicationId application, DocumentId document, Actor actor, String type) {
        journal.record(
                application, actor, type, Map.of("document", store.get(document).title()), List.of(document));
    }
}
