package de.amtsweg.correspondence;

import de.amtsweg.correspondence.SentMail.State;
import de.amtsweg.shared.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that did not arrive, in the table of mails. */
@Component
class MailFailures {
    private final JdbcClient jdbc;
    private final Clock clock;

    MailFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What has to be known of a mail that did not arrive.
     *
     * @param key its idempotency key, by which deliveries name it
     */
    record Undelivered(UUID id, String key, Optional<ApplicationId> application, String recipient, State state) {
        /** Neither address nor key. */
        @Override
        public String toString() {
            return "Undelivered[" + id + "]";
        }
    }

    Optional<Undelivered> find(UUID id) {
        return jdbc.sql("select id, idempotency_key, application, recipient, state from outgoing_mail where id = ?")
                .param(id)
                .query(MailFailures::undelivered)
                .optional();
    }

    /** The mail server refused it for good. */
    void refused(UUID id, MailFailure failure) {
        fail(id, State.WRITTEN, failure);
    }

    /** It had been sent and came back; answers false when that is known already. */
    boolean returned(UUID id, MailFailure failure) {
        return fail(id, State.SENT, failure);
    }

    private boolean fail(UUID id, State from, MailFailure failure) {
        return jdbc.sql("update outgoing_mail set state = ?, failure = ?, failed_at = ? where id = ? and state = ?")
                        .params(
                                State.FAILED.name(),
                                failure.name(),
                                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                                id,
                                from.name())
                        .update()
                == 1;
    }

    private static Undelivered undelivered(ResultSet row, int number) throws SQLException {
        return new Undelivered(
                row.getObject("id", UUID.class),
                row.getString("idempotency_key"),
                Optional.ofNullable(row.getObject("application", UUID.class)).map(ApplicationId::new),
                row.getString("recipient"),
                State.valueOf(row.getString("state")));
    }
}
