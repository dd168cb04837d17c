package de.amtsweg.application;

import de.amtsweg.journal.Journal;
import de.amtsweg.shared.Actor;
import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.TimeOrderedUuid;
import de.amtsweg.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the authority wants to look at again, independent of whether the case is still open. */
@Component
public class FollowUps {
    private static final String SELECT = """
            select f.*, a.unit from follow_up f join application a on a.id = f.application
            where f.done_at is null and\s""";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Plans to look again; an open follow-up on the same topic stays as it is, so that a repeated step plans only one. */
    @Transactional
    public void schedule(ApplicationId application, String topic, LocalDate due) {
        if (of(application).stream().anyMatch(planned -> planned.topic().equals(topic))) {
            return;
        }
        jdbc.sql("""
                        insert into follow_up (id, application, topic, due, created_at)
                        values (:id, :application, :topic, :due, :now)""")
                .param("id", TimeOrderedUuid.next())
                .param("application", application.value())
                .param("topic", topic)
                .param("due", due)
                .param("now", ApplicationRows.time(clock.instant()))
                .update();
        journal.record(
                application,
                Actor.system("follow-up"),
                "follow-up-scheduled",
                Map.of("topic", topic, "due", due.toString()),
                List.of());
    }

    /** What these units have to look at today. */
    public List<FollowUp> due(Collection<UnitId> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "a.unit in (:units) and f.due <= :today order by f.due, f.id")
                .param("units", units.stream().map(UnitId::value).toList())
                .param("today", LocalDate.now(clock))
                .query(FollowUps::followUp)
                .list();
    }

    /** What is still to be looked at for one application. */
    public List<FollowUp> of(ApplicationId application) {
        return jdbc.sql(SELECT + "f.application = :application order by f.due, f.id")
                .param("application", application.value())
                .query(FollowUps::followUp)
                .list();
    }

    /** @throws NoSuchElementException when there is no such follow-up still to be done */
    @Transactional
    public void done(UUID id, PersonId clerk) {
        var followUp = jdbc.sql(SELECT + "f.id = :id")
                .param("id", id)
                .query(FollowUps::followUp)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No follow-up " + id + " is to be done"));
        jdbc.sql("update follow_up set done_at = :now, done_by = :clerk where id = :id")
                .param("now", ApplicationRows.time(clock.instant()))
                .param("clerk", clerk.value())
                .param("id", id)
                .update();
        journal.record(
                followUp.application(),
                Actor.staff(clerk),
                "follow-up-done",
                Map.of("topic", followUp.topic()),
                List.of());
    }

    private static FollowUp followUp(ResultSet row, int number) throws SQLException {
        return new FollowUp(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getString("topic"),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getString("unit")).map(UnitId::new));
    }
}
