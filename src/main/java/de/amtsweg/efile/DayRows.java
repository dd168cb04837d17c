package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was recorded of all chains at the end of each day. */
@Component
class DayRows {
    private final JdbcClient jdbc;

    DayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All days, oldest first. */
    List<DaySeal> days() {
        return jdbc.sql("select * from e_file_day order by seal_day")
                .query(DayRows::seal)
                .list();
    }

    /** The days that recorded this chain, oldest first. */
    List<DaySeal> daysOf(FileId file) {
        return jdbc.sql("select d.* from e_file_day d join e_file_day_head h on h.seal_day = d.seal_day"
                        + " where h.file_id = ? order by d.seal_day")
                .param(file.value())
                .query(DayRows::seal)
                .list();
    }

    Optional<DaySeal> day(LocalDate day) {
        return jdbc.sql("select * from e_file_day where seal_day = ?")
                .param(day)
                .query(DayRows::seal)
                .optional();
    }

    Optional<DaySeal> last() {
        var days = days();
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }

    /**
     * Records the end of every chain that has grown since it was recorded last; in one statement, so of one moment. The
     * last link of a deleted file's chain is the record of its deletion.
     */
    void takeHeads(LocalDate day) {
        jdbc.sql("insert into e_file_day_head (seal_day, file_id, entry_count, head_hash)"
                        + " select cast(? as date), f.id, f.entry_count, f.head_hash from ("
                        + " select id, entry_count, head_hash from e_file union all"
                        + " select file_id, entry_count + 1, record_hash from e_file_deletion) f"
                        + " where f.entry_count > 0 and not exists (select 1 from e_file_day_head h"
                        + " where h.file_id = f.id and h.entry_count >= f.entry_count)")
                .param(day)
                .update();
    }

    List<DayRoot.Leaf> heads(LocalDate day) {
        return jdbc.sql("select file_id, entry_count, head_hash from e_file_day_head where seal_day = ?")
                .param(day)
                .query((row, number) -> new DayRoot.Leaf(
                        new FileId(row.getObject("file_id", UUID.class)),
                        new ChainHead(row.getLong("entry_count"), row.getString("head_hash"))))
                .list();
    }

    /** How this chain ended whenever it was recorded, shortest first. */
    List<ChainHead> headsOf(FileId file) {
        return jdbc.sql("select entry_count, head_hash from e_file_day_head where file_id = ? order by entry_count")
                .param(file.value())
                .query((row, number) -> new ChainHead(row.getLong("entry_count"), row.getString("head_hash")))
                .list();
    }

    void insert(DaySeal seal) {
        jdbc.sql("insert into e_file_day (seal_day, heads, root, previous_seal, seal, made_at, document)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        seal.day(),
                        seal.heads(),
                        seal.root(),
                        seal.previous(),
                        seal.seal(),
                        OffsetDateTime.ofInstant(seal.madeAt(), ZoneOffset.UTC),
                        seal.document().value())
                .update();
    }

    private static DaySeal seal(ResultSet row, int number) throws SQLException {
        return new DaySeal(
                row.getObject("seal_day", LocalDate.class),
                row.getLong("heads"),
                row.getString("root"),
                row.getString("previous_seal"),
                row.getString("seal"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                new DocumentId(row.getObject("document", UUID.class)));
    }
}
