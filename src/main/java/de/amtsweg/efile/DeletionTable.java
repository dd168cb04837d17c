package de.amtsweg.efile;

import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the records of deleted files. */
@Component
class DeletionTable {
    private final JdbcClient jdbc;

    DeletionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DeletionRecord deleted) {
        var facts = deleted.facts();
        jdbc.sql("""
                        insert into e_file_deletion (file_id, authority, unit, plan_unit, reference, opened_on, closed_on,
                            kept_until, cases, documents, basis, offer, decided_by, deleted_at, entry_count, head_hash,
                            record_hash)
                        values (:file, :authority, :unit, :plan, :reference, :opened, :closed, :kept, :cases, :documents,
                            :basis, :offer, :by, :at, :entries, :head, :hash)""")
                .param("file", deleted.file().value())
                .param("authority", facts.authority().value())
                .param("unit", facts.unit().value())
                .param("plan", facts.planUnit())
                .param("reference", facts.reference())
                .param("opened", facts.openedOn())
                .param("closed", facts.closedOn())
                .param("kept", deleted.keptUntil())
                .param("cases", facts.cases())
                .param("documents", facts.documents())
                .param("basis", deleted.basis().name())
                .param("offer", deleted.offer().orElse(null), Types.OTHER)
                .param("by", deleted.decidedBy().value())
                .param("at", OffsetDateTime.ofInstant(deleted.deletedAt(), ZoneOffset.UTC))
                .param("entries", deleted.head().entries())
                .param("head", deleted.head().hash())
                .param("hash", deleted.hash())
                .update();
    }

    Optional<DeletionRecord> find(FileId file) {
        return jdbc.sql("select * from e_file_deletion where file_id = ?")
                .param(file.value())
                .query(DeletionTable::record)
                .optional();
    }

    /** The newest of these units first. */
    List<DeletionRecord> of(Set<UnitId> units, int most) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from e_file_deletion where unit in (:units) order by deleted_at desc, file_id"
                        + " fetch first " + most + " rows only")
                .param("units", units.stream().map(UnitId::value).toList())
                .query(DeletionTable::record)
                .list();
    }

    /** Files whose chain was recorded at the end of some day and that are neither there nor lawfully deleted. */
    List<FileId> vanished() {
        return jdbc.sql("select distinct h.file_id from e_file_day_head h"
                        + " where not exists (select 1 from e_file f where f.id = h.file_id)"
                        + " and not exists (select 1 from e_file_deletion d where d.file_id = h.file_id)")
                .query((row, number) -> new FileId(row.getObject(1, UUID.class)))
                .list();
    }

    private static DeletionRecord record(ResultSet row, int number) throws SQLException {
        return new DeletionRecord(
                new FileId(row.getObject("file_id", UUID.class)),
                new DeletionRecord.Facts(
                        new AuthorityId(row.getString("authority")),
                        new UnitId(row.getString("unit")),
                        row.getString("plan_unit"),
                        row.getString("reference"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getInt("cases"),
                        row.getInt("documents")),
                row.getObject("kept_until", LocalDate.class),
                DeletionBasis.valueOf(row.getString("basis")),
                Optional.ofNullable(row.getObject("offer", UUID.class)),
                new PersonId(row.getString("decided_by")),
                row.getObject("deleted_at", OffsetDateTime.class).toInstant(),
                new ChainHead(row.getLong("entry_count"), row.getString("head_hash")),
                row.getString("record_hash"));
    }
}
