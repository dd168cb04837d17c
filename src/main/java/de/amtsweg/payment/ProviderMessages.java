package de.amtsweg.payment;

import de.amtsweg.shared.TimeOrderedUuid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which messages of providers came in: each that is genuine is taken once. What they said is not kept. */
@Component
public class ProviderMessages {
    /** Whoever posts rubbish to us all day fills no table. */
    static final int MOST_REFUSED = 1000;

    private static final Duration COUNTED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a message with this number has been taken before. */
    public boolean known(String provider, String event) {
        return jdbc.sql("select count(*) from payment_message where provider = ? and event = ?")
                        .params(provider, event)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A genuine message was worked off; to be called last, so that one that was interrupted is worked off when repeated. */
    public void taken(String provider, String event, String outcome) {
        try {
            insert(provider, event, outcome);
        } catch (DuplicateKeyException twiceAtOnce) {
            // The other one has done the same.
        }
    }

    /** A message that is not believed: its number is not kept, or a forger could keep the genuine one out. */
    public void refused(String provider, String outcome) {
        var since = at(clock.instant().minus(COUNTED));
        int refused = jdbc.sql("select count(*) from payment_message where provider = ? and event is null"
                        + " and received_at > ?")
                .params(provider, since)
                .query(Integer.class)
                .single();
        if (refused < MOST_REFUSED) {
            insert(provider, null, outcome);
        }
    }

    private void insert(String provider, @Nullable String event, String outcome) {
        jdbc.sql("insert into payment_message (id, provider, event, outcome, received_at)"
                        + " values (:id, :provider, :event, :outcome, :at)")
                .param("id", TimeOrderedUuid.next())
                .param("provider", provider)
                .param("event", event)
                .param("outcome", outcome)
                .param("at", at(clock.instant()))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
