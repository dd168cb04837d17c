package de.amtsweg.site;

import de.amtsweg.authority.Secrets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts attempts per key, for all nodes together, so that codes and passwords cannot be guessed. */
@Component
public class Throttle {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Throttle(JdbcClient jdbc, Secrets secrets, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
        // An attempt counts even when the work around it is rolled back.
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** So many attempts within a period that begins with the first one. */
    public record Limit(String purpose, int attempts, Duration within) {}

    /**
     * Counts one attempt.
     *
     * @throws TooManyAttempts when this attempt is one too many
     */
    public void attempt(Limit limit, String key) {
        var hash = hash(limit, key);
        var now = Instant.now(clock);
        Duration wait;
        try {
            wait = count(limit, hash, now);
        } catch (DuplicateKeyException somebodyElseBegan) {
            wait = count(limit, hash, now);
        }
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }

    /** The right code or password was given: earlier attempts no longer count. */
    public void succeeded(Limit limit, String key) {
        ownTransaction.executeWithoutResult(status -> jdbc.sql("delete from throttle where key_hash = ?")
                .param(hash(limit, key))
                .update());
    }

    /** Forgets periods that are over; called by recurring work. */
    public int forgetEnded() {
        Integer forgotten = ownTransaction.execute(status -> jdbc.sql("delete from throttle where ends_at < ?")
                .param(Timestamp.from(Instant.now(clock)))
                .update());
        return forgotten == null ? 0 : forgotten;
    }

    private Duration count(Limit limit, String hash, Instant now) {
        Duration wait = ownTransaction.execute(status -> {
            var row = jdbc.sql("select attempts, ends_at from throttle where key_hash = ? for update")
                    .param(hash)
                    .query((found, number) ->
                            new Row(found.getInt(1), found.getTimestamp(2).toInstant()))
                    .optional();
            if (row.isEmpty()) {
                insert(limit, hash, now);
                return Duration.ZERO;
            }
            if (!row.get().endsAt().isAfter(now)) {
                restart(limit, hash, now);
                return Duration.ZERO;
            }
            if (row.get().attempts() >= limit.attempts()) {
                return Duration.between(now, row.get().endsAt());
            }
            jdbc.sql("update throttle set attempts = attempts + 1 where key_hash = ?")
                    .param(hash)
                    .update();
            return Duration.ZERO;
        });
        return wait == null ? Duration.ZERO : wait;
    }

    private void insert(Limit limit, String hash, Instant now) {
        jdbc.sql("insert into throttle (key_hash, attempts, started_at, ends_at) values (?, 1, ?, ?)")
                .params(hash, Timestamp.from(now), Timestamp.from(now.plus(limit.within())))
                .update();
    }

    private void restart(Limit limit, String hash, Instant now) {
        jdbc.sql("update throttle set attempts = 1, started_at = ?, ends_at = ? where key_hash = ?")
                .params(Timestamp.from(now), Timestamp.from(now.plus(limit.within())), hash)
                .update();
    }

    private String hash(Limit limit, String key) {
        return secrets.hash("throttle " + limit.purpose(), key);
    }

    private record Row(int attempts, Instant endsAt) {}
}
