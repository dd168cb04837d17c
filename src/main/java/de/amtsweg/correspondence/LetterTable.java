package de.amtsweg.correspondence;

import de.amtsweg.shared.ApplicationId;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.TimeOrderedUuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of letters. */
@Component
class LetterTable {
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One document to be printed.
     *
     * @param job what it is handed over with, when that is settled
     * @param withdrawn whether it does not go out any more
     */
    record Letter(
            UUID id,
            ApplicationId application,
            DocumentId document,
            LetterKind kind,
            Optional<UUID> job,
            Optional<Instant> handedOverAt,
            boolean withdrawn) {}

    /** Letters that wait for the end of the day. */
    record Waiting(String authority, LetterKind kind, int letters, Instant since) {}

    /** The letter with this key, or another one of the same document: no document is sent twice. */
    Optional<Letter> find(String key, DocumentId document) {
        return jdbc.sql("""
                        select * from letter where idempotency_key = ? or document = ?
                        order by written_at, id fetch first 1 rows only""")
                .params(key, document.value())
                .query(LetterTable::letter)
                .optional();
    }

    Letter insert(String key, ApplicationId application, DocumentId document, String authority, LetterKind kind) {
        var id = TimeOrderedUuid.next();
        jdbc.sql("""
                        insert into letter (id, idempotency_key, application, document, kind, authority, state, written_at)
                        values (?, ?, ?, ?, ?, ?, 'WRITTEN', ?)""")
                .params(
                        id,
                        key,
                        application.value(),
                        document.value(),
                        kind.name(),
                        authority,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return new Letter(id, application, document, kind, Optional.empty(), Optional.empty(), false);
    }

    /** What lies there without a job. */
    List<Waiting> waiting(Instant writtenBefore) {
        return jdbc.sql("""
                        select authority, kind, count(*) as letters, min(written_at) as since from letter
                        where state = 'WRITTEN' and job is null and written_at < ?
                        group by authority, kind order by authority, kind""")
                .param(OffsetDateTime.ofInstant(writtenBefore, ZoneOffset.UTC))
                .query((row, number) -> new Waiting(
                        row.getString("authority"),
                        LetterKind.valueOf(row.getString("kind")),
                        row.getInt("letters"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Puts one letter into a job, unless it is in one. */
    int assign(UUID letter, UUID job) {
        return jdbc.sql("update letter set job = ? where id = ? and job is null")
                .params(job, letter)
                .update();
    }

    /** Puts all that waits into a job. */
    int assign(Waiting waiting, Instant writtenBefore, UUID job) {
        return jdbc.sql("""
                        update letter set job = ?
                        where state = 'WRITTEN' and job is null and authority = ? and kind = ? and written_at < ?""")
                .params(
                        job,
                        waiting.authority(),
                        waiting.kind().name(),
                        OffsetDateTime.ofInstant(writtenBefore, ZoneOffset.UTC))
                .update();
    }

    /** A letter of this document that has not been handed over. */
    Optional<Letter> unsent(DocumentId document) {
        return jdbc.sql("select * from letter where document = ? and state = 'WRITTEN'")
                .param(document.value())
                .query(LetterTable::letter)
                .optional();
    }

    /** It does not go out any more; false when it has been put into another job meanwhile, or handed over. */
    boolean withdraw(Letter letter) {
        return jdbc.sql("""
                        update letter set state = 'WITHDRAWN', job = null
                        where id = :id and state = 'WRITTEN' and (job is null or job = :job)""")
                        .param("id", letter.id())
                        .param("job", letter.job().orElse(letter.id()))
                        .update()
                == 1;
    }

    /** The letters of a job, always in the same order. */
    List<Letter> of(UUID job) {
        return jdbc.sql("select * from letter where job = ? order by written_at, id")
                .param(job)
                .query(LetterTable::letter)
                .list();
    }

    /** Letters that were handed over while their delivery does not know of it yet. */
    List<Letter> unsettled() {
        return jdbc.sql("""
                        select l.* from letter l join delivery d on d.document = l.document
                        where l.state = 'HANDED_OVER' and l.kind in ('LETTER', 'SERVICE') and d.state = 'PROVIDED'
                        order by l.written_at, l.id fetch first 1000 rows only""").query(LetterTable::letter).list();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                new ApplicationId(row.getObject("application", UUID.class)),
                new DocumentId(row.getObject("document", UUID.class)),
                LetterKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("job", UUID.class)),
                Optional.ofNullable(row.getObject("handed_over_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("state").equals("WITHDRAWN"));
    }
}
