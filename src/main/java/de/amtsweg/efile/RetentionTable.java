package de.amtsweg.efile;

import de.amtsweg.shared.Actor;
import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when each file is kept, as last computed, and which of them are held. */
@Component
class RetentionTable {
    private final JdbcClient jdbc;

    RetentionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files whose diary has grown since their end was computed. */
    List<FileId> outdated(int most) {
        return jdbc.sql("select f.id from e_file f left join e_file_retention r on r.file_id = f.id"
                        + " where r.file_id is null or r.entry_count < f.entry_count"
                        + " order by f.id fetch first " + most + " rows only")
                .query((row, number) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Makes the row of a file when there is none; two who do so at once make one. */
    void ensure(FileId file) {
        jdbc.sql("insert into e_file_retention (file_id, entry_count) select cast(:file as uuid), -1"
                        + " where not exists (select 1 from e_file_retention where file_id = :file)")
                .param("file", file.value())
                .update();
    }

    void computed(FileId file, long entries, Optional<LocalDate> endsOn) {
        ensure(file);
        jdbc.sql("update e_file_retention set entry_count = :entries, ends_on = :end where file_id = :file")
                .param("entries", entries)
                .param("end", endsOn.orElse(null), Types.DATE)
                .param("file", file.value())
                .update();
    }

    /** Files of these units that have been kept long enough and are not held, the longest first. */
    List<DueFile> due(Set<UnitId> units, LocalDate today, int most) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select f.id, f.reference, f.title, f.plan_unit, r.ends_on from e_file_retention r"
                        + " join e_file f on f.id = r.file_id"
                        + " where r.ends_on < :today and r.held_at is null and f.unit in (:units)"
                        + " order by r.ends_on, f.reference fetch first " + most + " rows only")
                .param("today", today)
                .param("units", units.stream().map(UnitId::value).toList())
                .query((row, number) -> new DueFile(
                        new FileId(row.getObject("id", UUID.class)),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("plan_unit"),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** False when it is held already, or the file is gone. */
    boolean hold(FileId file, Actor actor, Instant at, DocumentId because) {
        return jdbc.sql("update e_file_retention set held_by = :by, held_for = :for, held_at = :at,"
                                + " held_because = :because, hold_noted = false"
                                + " where file_id = :file and held_at is null")
                        .param("by", actor.id())
                        .param("for", actor.onBehalfOf().map(PersonId::value).orElse(null), Types.VARCHAR)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("because", because.value())
                        .param("file", file.value())
                        .update()
                == 1;
    }

    boolean lift(FileId file) {
        return jdbc.sql(
                                "update e_file_retention set held_by = null, held_for = null, held_at = null,"
                                        + " held_because = null where file_id = ? and held_at is not null and hold_noted = true")
                        .param(file.value())
                        .update()
                == 1;
    }

    Optional<LegalHold> hold(FileId file) {
        return jdbc.sql("select * from e_file_retention where file_id = ? and held_at is not null")
                .param(file.value())
                .query(RetentionTable::hold)
                .optional();
    }

    /** Holds that do not stand in the diary yet. */
    List<FileId> unnoted() {
        return jdbc.sql("select file_id from e_file_retention where hold_noted = false")
                .query((row, number) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether the hold was still to be written into the diary; from now on it is. */
    boolean takeNote(FileId file) {
        return jdbc.sql("update e_file_retention set hold_noted = true where file_id = ? and hold_noted = false")
                        .param(file.value())
                        .update()
                == 1;
    }

    /** Waits for whoever holds the file this moment; false when it is held, or somebody has deleted it. */
    boolean deleteUnlessHeld(FileId file) {
        return jdbc.sql("delete from e_file_retention where file_id = ? and held_at is null")
                        .param(file.value())
                        .update()
                == 1;
    }

    private static LegalHold hold(ResultSet row, int number) throws SQLException {
        return new LegalHold(
                new Actor(
                        Actor.Kind.STAFF,
                        row.getString("held_by"),
                        Optional.ofNullable(row.getString("held_for")).map(PersonId::new)),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                new DocumentId(row.getObject("held_because", UUID.class)));
    }
}
