package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes deliveries. */
@Component
class DeliveryTable {
    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DeliveryId insert(ApplicationId application, DocumentId document, Way way, Instant now) {
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
                        at(now))
                .update();
        return id;
    }

    Optional<Delivery> find(DeliveryId id) {
        return jdbc.sql("select * from delivery where id = ?")
                .param(id.value())
                .query(DeliveryRows::delivery)
                .optional();
    }

    /** The delivery, for nobody else to act on before this transaction ends. */
    Optional<Delivery> lock(DeliveryId id) {
        return jdbc.sql("select * from delivery where id = ? for update")
                .param(id.value())
                .query(DeliveryRows::delivery)
                .optional();
    }

    Optional<Delivery> ofDocument(DocumentId document) {
        return jdbc.sql("select * from delivery where document = ?")
                .param(document.value())
                .query(DeliveryRows::delivery)
                .optional();
    }

    List<Delivery> of(ApplicationId application) {
        return jdbc.sql("select * from delivery where application = ? order by provided_at, id")
                .param(application.value())
                .query(DeliveryRows::delivery)
                .list();
    }

    /** Documents of these kinds that lie ready for download since before then, oldest first. */
    List<Delivery> unfetched(List<String> kinds, Instant since) {
        return jdbc.sql("""
                        select d.* from delivery d join notice n on n.document = d.document
                        where d.state = 'PROVIDED' and d.way = 'DOWNLOAD' and d.provided_at < :since
                        and n.kind in (:kinds)
                        order by d.provided_at, d.id fetch first 100 rows only""")
                .param("since", at(since))
                .param("kinds", kinds)
                .query(DeliveryRows::delivery)
                .list();
    }

    /** Whether a document of these kinds has not arrived yet, or may still be attacked on that day. */
    boolean isRemedyOpen(ApplicationId application, List<String> kinds, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from delivery d join notice n on n.document = d.document
                        where d.application = :application and n.kind in (:kinds)
                        and (d.remedy_until is null or d.remedy_until >= :day)""")
                        .param("application", application.value())
                        .param("kinds", kinds)
                        .param("day", day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whatever the day of posting said: it has not been notified. */
    void cameBack(DeliveryId id, ReturnReason reason) {
        jdbc.sql("""
                update delivery set undeliverable = ?, notified_on = null, remedy_until = null, notified_by = null
                where id = ?""").params(reason.name(), id.value()).update();
    }

    Optional<LocalDate> remedyUntil(ApplicationId application, String template) {
        return jdbc.sql("""
                        select d.remedy_until from delivery d join notice n on n.document = d.document
                        where n.application = ? and n.template = ? and d.remedy_until is not null
                        order by d.remedy_until desc fetch first 1 rows only""")
                .params(application.value(), template)
                .query(LocalDate.class)
                .optional();
    }

    /** Answers false when the delivery is in none of these states any more. */
    boolean settle(DeliveryId id, Set<DeliveryState> from, DeliveryState state, Way way, Instant at, String proof) {
        return jdbc.sql("""
                        update delivery set state = :state, way = :way, settled_at = :at, proof = :proof
                        where id = :id and state in (:from)""")
                        .param("state", state.name())
                        .param("way", way.name())
                        .param("at", at(at))
                        .param("proof", proof)
                        .param("id", id.value())
                        .param("from", from.stream().map(DeliveryState::name).toList())
                        .update()
                == 1;
    }

    void notified(DeliveryId id, Notification notification) {
        jdbc.sql("update delivery set notified_on = ?, remedy_until = ?, notified_by = ? where id = ?")
                .params(notification.day(), notification.remedyUntil(), notification.rule(), id.value())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
