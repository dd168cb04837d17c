package de.amtsweg.correspondence;

import de.amtsweg.documents.DocumentStore;
import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final DocumentStore store;
    private final Journal journal;

    Deliveries(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, DocumentStore store, Journal journal) {
        this.jdbc = jdbc;
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
        if (!settle(id, DeliveryState.RETRIEVED, proof)) {
            return false;
        }
        var delivery = find(id).orElseThrow();
        journal(
                delivery.application(),
                delivery.document(),
                Actor.applicant(delivery.application()),
                "document-retrieved");
        events.publishEvent(new DocumentRetrieved(delivery.application(), id));
        return true;
    }

    /**
     * The document goes out as a letter, at once or because nobody fetched it.
     *
     * @return whether this changed anything
     */
    @Transactional
    public boolean byLetter(DeliveryId id, String proof) {
        if (!settle(id, DeliveryState.LETTER, proof)) {
            return false;
        }
        jdbc.sql("update delivery set way = ? where id = ?")
                .params(Way.LETTER.name(), id.value())
                .update();
        var delivery = find(id).orElseThrow();
        journal(delivery.application(), delivery.document(), Actor.system("correspondence"), "document-sent-by-letter");
        return true;
    }

    private void journal(ApplicationId application, DocumentId document, Actor actor, String type) {
        journal.record(
                application, actor, type, Map.of("document", store.get(document).title()), List.of(document));
    }

    private boolean settle(DeliveryId id, DeliveryState state, String proof) {
        return jdbc.sql("update delivery set state = ?, settled_at = ?, proof = ? where id = ? and state = ?")
                        .params(state.name(), now(), proof, id.value(), DeliveryState.PROVIDED.name())
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
                Optional.ofNullable(row.getString("proof")));
    }
}
