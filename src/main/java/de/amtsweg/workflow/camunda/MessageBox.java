package de.amtsweg.workflow.camunda;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the inbox. */
@Component
class MessageBox {
    private final JdbcClient jdbc;
    private final Clock clock;

    MessageBox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message somebody left. */
    record Message(UUID id, ApplicationId application, String name, Optional<String> waitKey) {}

    enum State {
        OPEN,
        DELIVERED,
        /** The process was over. */
        UNDELIVERABLE
    }

    /** Nothing when the same message came before. */
    Optional<Message> keep(ApplicationId application, String name, @Nullable String waitKey, String deduplicationKey) {
        var id = TimeOrderedUuid.next();
        var kept = jdbc.sql("""
                        insert into inbox_message
                            (id, application, message, wait_key, deduplication_key, state, received_at)
                        select cast(:id as uuid), cast(:application as uuid), cast(:message as varchar(100)),
                            cast(:waitKey as varchar(200)), cast(:key as varchar(200)), 'OPEN',
                            cast(:now as timestamp with time zone)
                        where not exists (select 1 from inbox_message
                            where application = :application and message = :message and deduplication_key = :key)
                        """)
                .param("id", id)
                .param("application", application.value())
                .param("message", name)
                .param("waitKey", waitKey)
                .param("key", deduplicationKey)
                .param("now", now())
                .update();
        return kept == 0
                ? Optional.empty()
                : Optional.of(new Message(id, application, name, Optional.ofNullable(waitKey)));
    }

    /** Open messages of an application, oldest first; held until the transaction ends, so that each is handed over once. */
    List<Message> takeOpen(ApplicationId application) {
        return jdbc.sql("""
                        select id, application, message, wait_key from inbox_message
                        where application = :application and state = 'OPEN'
                        order by received_at, id for update
                        """)
                .param("application", application.value())
                .query(MessageBox::message)
                .list();
    }

    boolean hasOpen(ApplicationId application, String name) {
        return jdbc.sql("""
                        select count(*) from inbox_message
                        where application = :application and message = :message and state = 'OPEN'
                        """)
                        .param("application", application.value())
                        .param("message", name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Applications with messages that found no wait yet. */
    List<ApplicationId> waiting() {
        return jdbc.sql("select distinct application from inbox_message where state = 'OPEN'")
                .query((row, number) -> new ApplicationId(row.getObject("application", UUID.class)))
                .list();
    }

    void settle(Message message, State state) {
        jdbc.sql("update inbox_message set state = :state, settled_at = :now where id = :id")
                .param("state", state.name())
                .param("now", now())
                .param("id", message.id())
                .update();
    }

    void deleteSettledBefore(Duration age) {
        jdbc.sql("delete from inbox_message where state <> 'OPEN' and settled_at < ?")
                .param(now().minus(age))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getString("message"),
                Optional.ofNullable(row.getString("wait_key")));
    }
}
