package de.amtsweg.correspondence;

import de.amtsweg.correspondence.PrintJob.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of print jobs. */
@Component
class PrintJobTable {
    /** For so long nobody else hands over a job somebody has begun to; long enough for some thousand letters. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    PrintJobTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(UUID id, String name, String authority, LetterKind kind, @Nullable Instant cutOff, int letters) {
        jdbc.sql("""
                        insert into print_job (id, name, authority, kind, cut_off, state, letters, created_at, attempts)
                        values (:id, :name, :authority, :kind, :cutOff, 'WAITING', :letters, :now, 0)""")
                .param("id", id)
                .param("name", name)
                .param("authority", authority)
                .param("kind", kind.name())
                .param("cutOff", cutOff == null ? null : at(cutOff))
                .param("letters", letters)
                .param("now", at(clock.instant()))
                .update();
    }

    Optional<PrintJob> find(UUID id) {
        return jdbc.sql("select * from print_job where id = ?")
                .param(id)
                .query(PrintJobTable::job)
                .optional();
    }

    /** Jobs that have not been handed over, oldest first. */
    List<PrintJob> open() {
        return jdbc.sql("select * from print_job where state <> 'HANDED_OVER' order by created_at, id")
                .query(PrintJobTable::job)
                .list();
    }

    List<PrintJob> handedOver(int atMost) {
        return jdbc.sql("""
                        select * from print_job where state = 'HANDED_OVER'
                        order by created_at desc, id desc fetch first ? rows only""").param(atMost).query(PrintJobTable::job).list();
    }

    /** Whether nobody else is handing it over, and it still has to be. */
    boolean claim(UUID id) {
        var now = clock.instant();
        return jdbc.sql("""
                        update print_job set claimed_until = ?, attempts = attempts + 1
                        where id = ? and state <> 'HANDED_OVER' and (claimed_until is null or claimed_until < ?)""").params(at(now.plus(CLAIM)), id, at(now)).update() == 1;
    }

    /**
     * Makes it a letter shorter, and takes it away with the last one. False when somebody is handing it over, or has: then it
     * is too late. Until this transaction ends nobody begins to.
     */
    boolean takeOut(UUID id) {
        boolean taken = jdbc.sql("""
                        update print_job set letters = letters - 1
                        where id = ? and state = 'WAITING' and (claimed_until is null or claimed_until < ?)""").params(id, at(clock.instant())).update() == 1;
        jdbc.sql("delete from print_job where id = ? and letters <= 0")
                .param(id)
                .update();
        return taken;
    }

    void staged(UUID id) {
        jdbc.sql("update print_job set state = 'STAGED' where id = ?").param(id).update();
    }

    void handedOver(UUID id) {
        var now = at(clock.instant());
        jdbc.sql("update letter set state = 'HANDED_OVER', handed_over_at = ? where job = ?")
                .params(now, id)
                .update();
        jdbc.sql("""
                update print_job set state = 'HANDED_OVER', handed_over_at = ?, claimed_until = null, problem = null
                where id = ?""").params(now, id).update();
    }

    void failed(UUID id, String problem) {
        jdbc.sql("update print_job set claimed_until = null, problem = ? where id = ?")
                .params(problem.substring(0, Math.min(problem.length(), 200)), id)
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static PrintJob job(ResultSet row, int number) throws SQLException {
        return new PrintJob(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("authority"),
                LetterKind.valueOf(row.getString("kind")),
                moment(row, "cut_off"),
                State.valueOf(row.getString("state")),
                row.getInt("letters"),
                moment(row, "created_at").orElseThrow(),
                moment(row, "handed_over_at"),
                row.getInt("attempts"),
                Optional.ofNullable(row.getString("problem")));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
