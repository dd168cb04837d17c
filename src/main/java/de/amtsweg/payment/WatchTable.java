package de.amtsweg.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which attempts a provider has to be asked about, and what came of comparing books. */
@Component
class WatchTable {
    private final JdbcClient jdbc;

    WatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open attempts the provider knows of, those asked about longest ago first. One of the last hour is asked about every
     * time, an older one only now and then: most of them are windows somebody has closed.
     */
    List<AttemptId> open(Instant now, Duration pause, int most) {
        return jdbc
                .sql("""
                        select id from payment_attempt
                        where status = 'OPEN' and provider_transaction is not null and started_at < :settled
                            and (asked_at is null or started_at > :fresh or asked_at < :pause)
                        order by coalesce(asked_at, started_at), id fetch first :most rows only""")
                .param("settled", at(now.minus(Duration.ofSeconds(30))))
                .param("fresh", at(now.minus(Duration.ofHours(1))))
                .param("pause", at(now.minus(pause)))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(AttemptId::new)
                .toList();
    }

    void asked(AttemptId id, Instant now) {
        jdbc.sql("update payment_attempt set asked_at = ? where id = ?")
                .params(at(now), id.value())
                .update();
    }

    /** Attempts that ended before this moment and whose books were never compared. */
    List<AttemptId> uncompared(Instant endedBefore, int most) {
        return jdbc.sql("""
                        select id from payment_attempt
                        where compared_at is null and provider_transaction is not null and ended_at < ?
                        order by ended_at, id fetch first ? rows only""").params(at(endedBefore), most).query(UUID.class).list().stream()
                .map(AttemptId::new)
                .toList();
    }

    void compared(AttemptId id, Instant now) {
        jdbc.sql("update payment_attempt set compared_at = ? where id = ?")
                .params(at(now), id.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
