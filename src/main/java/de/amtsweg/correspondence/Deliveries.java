package de.amtsweg.correspondence;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which documents are on their way to the applicant, how far they have come, and how we know. */
@Component
public class Deliveries {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final DocumentStore store;
    private final Journal journal;
    private final Notifications notifications;

    Deliveries(
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            DocumentStore store,
            Journal journal,
            Notifications notifications) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Makes a document available to the applicant; doing so twice is the same delivery. */
    @Transactional
    public DeliveryId provide(ApplicationId application, DocumentId document, Way way) {
        var known = jdbc.sql("select id from delivery where document = ?")
                .param(document.value())
                .query(UUID.class)
                .optional();
        if (known.isPresent()) {
            return new DeliveryId(known.get());
        }
        var id = DeliveryId.next();
        jdbc.sql("""
                insert into delivery (id, application, document, way, state, provided_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        application.value(),
                        document.value(),
                        way.name(),
                        DeliveryState.PROVIDED.name(),
                        now())
                .update();
        if (way == Way.DOWNLOAD) {
            journal(application, document, Actor.system("correspondence"), "document-provided");
        }
        return id;
    }

    public Optional<Delivery> find(DeliveryId id) {
        return jdbc.sql("select * from delivery where id = ?")
                .param(id.value())
                .query(Deliveries::delivery)
                .optional();
    }

    public Optional<Delivery> ofDocument(DocumentId document) {
        return jdbc.sql("select * from delivery where document = ?")
                .param(document.value())
                .query(Deliveries::delivery)
                .optional();
    }

    /** All deliveries of an application, oldest first. */
    public List<Delivery> of(ApplicationId application) {
        return jdbc.sql("select * from delivery where application = ? order by provided_at, id")
                .param(application.value())
                .query(Deliveries::delivery)
                .list();
    }

    /**
     * The applicant fetched the document. Only the first time counts.
     *
     * @param proof how the applicant had signed in, without personal data: "number, code and code by mail"
     * @return whether it was the first time
     */
    @Transactional
    public boolean retrieved(DeliveryId id, String proof) {
        if (!settle(id, DeliveryState.RETRIEVED, Way.DOWNLOAD, clock.instant(), proof)) {
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
        if (!settle(id, DeliveryState.LETTER, Way.LETTER, clock.instant(), proof)) {
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
        if (!settle(id, DeliveryState.HANDED_OVER, Way.COUNTER, clock.instant(), "handed over by " + clerk)) {
            return false;
        }
        arrived(find(id).orElseThrow(), Actor.staff(clerk), "document-handed-over");
        return true;
    }

    /**
     * The certificate of a formal service has come back.
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
        if (!settle(id, DeliveryState.SERVED, Way.SERVICE, at, "certificate of service, recorded by " + clerk)) {
            return false;
        }
        arrived(find(id).orElseThrow(), Actor.staff(clerk), "document-served");
        return true;
    }

    /** Documents somebody may file a remedy against and nobody has fetched since then; oldest first. */
    public List<Delivery> unfetchedNotices(Instant since) {
        return jdbc.sql("""
                        select d.* from delivery d join notice n on n.document = d.document
                        where d.state = 'PROVIDED' and d.way = 'DOWNLOAD' and d.provided_at < :since
                        and n.kind in (:kinds)
                        order by d.provided_at, d.id fetch first 100 rows only""")
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("kinds", Notifications.KINDS)
                .query(Deliveries::delivery)
                .list();
    }

    /** Until when a remedy against the newest notice from this template may be filed, once it counts as notified. */
    public Optional<LocalDate> remedyUntil(ApplicationId application, String template) {
        return jdbc.sql("""
                        select d.remedy_until from delivery d join notice n on n.document = d.document
                        where n.application = ? and n.template = ? and d.remedy_until is not null
                        order by d.remedy_until desc fetch first 1 rows only""")
                .params(application.value(), template)
                .query(LocalDate.class)
                .optional();
    }

    private void arrived(Delivery delivery, Actor actor, String type) {
        journal(delivery.application(), delivery.document(), actor, type);
        fixNotification(delivery);
        events.publishEvent(new DocumentRetrieved(delivery.application(), delivery.id()));
    }

    private void fixNotification(Delivery delivery) {
        notifications.fix(delivery).ifPresent(notification -> {
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

    private boolean settle(DeliveryId id, DeliveryState state, Way way, Instant at, String proof) {
        return jdbc.sql("update delivery set state = ?, way = ?, settled_at = ?, proof = ? where id = ? and state = ?")
                        .params(
                                state.name(),
                                way.name(),
                                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                                proof,
                                id.value(),
                                DeliveryState.PROVIDED.name())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                new ApplicationId(row.getObject("application", UUID.class)),
                new DocumentId(row.getObject("document", UUID.class)),
                Way.valueOf(row.getString("way")),
                DeliveryState.valueOf(row.getString("state")),
                row.getObject("provided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("proof")),
                Notifications.read(row));
    }
}
