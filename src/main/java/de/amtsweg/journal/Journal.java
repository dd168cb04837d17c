package de.amtsweg.journal;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to each application. Entries are added and read, never changed; they go when their application goes. */
@Component
public class Journal {
    private static final Pattern TYPE = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Journal(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes down what just happened, in the transaction of the act itself: without one this fails.
     *
     * @throws IllegalArgumentException when the type is not in kebab case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public JournalEntry record(
            ApplicationId application,
            Actor actor,
            String type,
            Map<String, String> details,
            List<DocumentId> documents) {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("A journal type is written like notice-received, not " + type);
        }
        var entry =
                new JournalEntry(TimeOrderedUuid.next(), application, actor, clock.instant(), type, details, documents);
        insert(entry);
        events.publishEvent(new JournalEntryWritten(entry));
        return entry;
    }

    /** Everything that happened to an application, in the order in which it happened. */
    public List<JournalEntry> of(ApplicationId application) {
        return jdbc.sql("select * from journal_entry where application = :application order by position")
                .param("application", application.value())
                .query(Journal::entry)
                .list();
    }

    /** Deletes all that is known of an application that is lawfully deleted as a whole. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ApplicationId application) {
        jdbc.sql("delete from journal_entry where application = ?")
                .param(application.value())
                .update();
    }

    private void insert(JournalEntry entry) {
        jdbc.sql("""
                        insert into journal_entry
                            (id, application, actor_kind, actor_id, on_behalf_of, at_time, type, details, documents)
                        values (:id, :application, :kind, :actor, :behalf, :at, :type, :details, :documents)""")
                .param("id", entry.id())
                .param("application", entry.application().value())
                .param("kind", entry.actor().kind().name())
                .param("actor", entry.actor().id())
                .param("behalf", entry.actor().onBehalfOf().map(PersonId::value).orElse(null))
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("type", entry.type())
                .param("details", JSON.writeValueAsString(entry.details()))
                .param(
                        "documents",
                        JSON.writeValueAsString(entry.documents().stream()
                                .map(DocumentId::value)
                                .toList()))
                .update();
    }

    private static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application", UUID.class)),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind")),
                        row.getString("actor_id"),
                        Optional.ofNullable(row.getString("on_behalf_of")).map(PersonId::new)),
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                JSON.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}),
                JSON.readValue(row.getString("documents"), new TypeReference<List<UUID>>() {}).stream()
                        .map(DocumentId::new)
                        .toList());
    }
}
