package de.amtsweg.correspondence;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which documents are on their way to the applicant, how far they have come, and how we know. */
@Component
public class Deliveries {
    private static final Actor SYSTEM = Actor.system("correspondence");
    private static final Set<DeliveryState> READY = Set.of(DeliveryState.PROVIDED);
    /** What came back by post may still be handed over, or served at another address. */
    private static final Set<DeliveryState> MAY_BE_HANDED_OVER =
            Set.of(DeliveryState.PROVIDED, DeliveryState.IN_SERVICE, DeliveryState.UNDELIVERABLE);

    private static final Set<DeliveryState> MAY_BE_SERVED =
            Set.of(DeliveryState.PROVIDED, DeliveryState.LETTER, DeliveryState.IN_SERVICE, DeliveryState.UNDELIVERABLE);
    private static final Set<DeliveryState> MAY_COME_BACK = Set.of(DeliveryState.LETTER, DeliveryState.IN_SERVICE);

    private final DeliveryTable table;
    private final DeliveryJournal journal;
    private final DeliveryCare care;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            DeliveryTable table,
            DeliveryJournal journal,
            DeliveryCare care,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.journal = journal;
        this.care = care;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a document available to the applicant; doing so twice is the same delivery. */
    @Transactional
    public DeliveryId provide(ApplicationId application, DocumentId document, Way way) {
        var known = table.ofDocument(document);
        if (known.isPresent()) {
            return known.get().id();
        }
        var id = table.insert(application, document, way, clock.instant());
        switch (way) {
            case DOWNLOAD -> journal.record(application, document, SYSTEM, "document-provided");
            case COUNTER -> journal.record(application, document, SYSTEM, "document-ready-at-counter");
            case LETTER, SERVICE -> {
                // The post says when it has taken it.
            }
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
        return byLetter(id, proof, clock.instant());
    }

    boolean byLetter(DeliveryId id, String proof, Instant posted) {
        if (!table.settle(id, READY, DeliveryState.LETTER, Way.LETTER, posted, proof)) {
            return false;
        }
        var delivery = find(id).orElseThrow();
        journal.record(delivery.application(), delivery.document(), SYSTEM, "document-sent-by-letter");
        journal.fixNotification(delivery);
        return true;
    }

    /** Nobody waits for the download any more: the process that did goes on. */
    @Transactional
    public void letterInsteadOfDownload(DeliveryId id) {
        events.publishEvent(new DocumentRetrieved(find(id).orElseThrow().application(), id));
    }

    /** Documents lying ready for download which the applicant does not know of, because the mail did not arrive; oldest first. */
    public List<Delivery> unannounced() {
        return table.unannounced();
    }

    /** By which mail the applicant learns of it. */
    @Transactional
    public void announcedBy(DeliveryId id, String mailKey) {
        table.announcedBy(id, mailKey);
    }

    /**
     * The document was given away to be served formally; it has not arrived before its certificate says so.
     *
     * @return whether this changed anything
     */
    @Transactional
    public boolean forService(DeliveryId id, String proof) {
        return forService(id, proof, clock.instant());
    }

    boolean forService(DeliveryId id, String proof, Instant posted) {
        if (!table.settle(id, READY, DeliveryState.IN_SERVICE, Way.SERVICE, posted, proof)) {
            return false;
        }
        var delivery = find(id).orElseThrow();
        journal.record(delivery.application(), delivery.document(), SYSTEM, "document-given-to-service");
        care.awaitCertificate(delivery.application(), journal.title(delivery.document()));
        return true;
    }

    /**
     * The document came back: it has not been served, and a letter does not count as notified.
     *
     * @return whether this changed anything
     */
    @Transactional
    public boolean cameBack(DeliveryId id, ReturnReason reason, PersonId clerk) {
        var delivery = find(id).orElseThrow();
        if (!table.settle(
                id,
                MAY_COME_BACK,
                DeliveryState.UNDELIVERABLE,
                delivery.way(),
                clock.instant(),
                "came back, recorded by " + clerk)) {
            return false;
        }
        table.cameBack(id, reason);
        var title = journal.title(delivery.document());
        care.certificateCame(delivery.application(), title, clerk);
        care.cameBack(delivery.application(), title, reason);
        journal.record(delivery.application(), delivery.document(), Actor.staff(clerk), "document-came-back");
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
                id,
                MAY_BE_HANDED_OVER,
                DeliveryState.HANDED_OVER,
                Way.COUNTER,
                clock.instant(),
                "handed over by " + clerk)) {
            return false;
        }
        var delivery = find(id).orElseThrow();
        care.certificateCame(delivery.application(), journal.title(delivery.document()), clerk);
        arrived(delivery, Actor.staff(clerk), "document-handed-over");
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
                MAY_BE_SERVED,
                DeliveryState.SERVED,
                Way.SERVICE,
                at,
                "certificate of service, recorded by " + clerk)) {
            return false;
        }
        care.certificateCame(delivery.application(), journal.title(delivery.document()), clerk);
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
        journal.record(delivery.application(), delivery.document(), actor, type);
        journal.fixNotification(delivery);
        events.publishEvent(new DocumentRetrieved(delivery.application(), delivery.id()));
    }
}
