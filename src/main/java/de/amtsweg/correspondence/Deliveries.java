package de.amtsweg.correspondence;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
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

    private final DeliveryTable table;
    private final AnnouncementTable announcements;
    private final DeliveryJournal journal;
    private final DeliveryCare care;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            DeliveryTable table,
            AnnouncementTable announcements,
            DeliveryJournal journal,
            DeliveryCare care,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.announcements = announcements;
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

    /**
     * A delivery of this application.
     *
     * @param id as it stands in an address; what is no id finds nothing
     */
    public Optional<Delivery> find(ApplicationId application, String id) {
        try {
            return table.find(DeliveryId.of(id))
                    .filter(found -> found.application().equals(application));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
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
        journal.arrived(delivery, Actor.applicant(delivery.application()), "document-retrieved");
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
        return announcements.failed();
    }

    /** By which mail the applicant learns of it. */
    @Transactional
    public void announcedBy(DeliveryId id, String mailKey) {
        announcements.announce(id, mailKey);
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

    /** Documents somebody may file a remedy against and nobody has fetched since then; oldest first. */
    public List<Delivery> unfetchedNotices(Instant since) {
        return table.unfetched(Notifications.KINDS, since);
    }

    /** Until when a remedy against the newest notice from this template may be filed, once it counts as notified. */
    public Optional<LocalDate> remedyUntil(ApplicationId application, String template) {
        return table.remedyUntil(application, template);
    }
}
