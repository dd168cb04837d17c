package de.amtsweg.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators see of payments: how many wait, and which messages were not believed. Nothing of who pays. */
@Component
public class PaymentTraffic {
    private static final Duration SHOWN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentTraffic(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** So many of one kind with one provider. */
    public record Count(String provider, String kind, long times) {}

    /** Attempts of the last seven days by provider and status ({@code OPEN}, {@code PAID}, {@code CANCELLED}, {@code FAILED}). */
    public List<Count> attempts() {
        return counts("select provider, status as kind, count(*) as times from payment_attempt"
                + " where started_at > ? group by provider, status order by provider, status");
    }

    /** Messages of the last seven days that were not taken, by provider and why ({@code forged}, {@code unreadable}, …). */
    public List<Count> refusedMessages() {
        return counts("select provider, outcome as kind, count(*) as times from payment_message"
                + " where received_at > ? and event is null group by provider, outcome order by provider, outcome");
    }

    private List<Count> counts(String sql) {
        return jdbc.sql(sql)
                .param(OffsetDateTime.ofInstant(clock.instant().minus(SHOWN), ZoneOffset.UTC))
                .query((row, number) ->
                        new Count(row.getString("provider"), row.getString("kind"), row.getLong("times")))
                .list();
    }
}
