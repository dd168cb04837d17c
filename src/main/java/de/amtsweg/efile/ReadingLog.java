package de.amtsweg.efile;

import de.amtsweg.shared.DocumentId;
import de.amtsweg.shared.PersonId;
import de.amtsweg.shared.TimeOrderedUuid;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who read which file, and when. */
@Component
class ReadingLog {
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the reading down when the file's level or the kind of reading wants it. */
    void note(EFile file, PersonId reader, FileReading.Kind kind, Optional<DocumentId> document) {
        if (!file.confidentiality().recordsReading() && !kind.isAlwaysRecorded()) {
            return;
        }
        jdbc.sql("insert into e_file_reading (id, file_id, document, reader, read_at, what)"
                        + " values (:id, :file, :document, :reader, :at, :what)")
                .param("id", TimeOrderedUuid.next())
                .param("file", file.id().value())
                .param("document", document.map(DocumentId::value).orElse(null))
                .param("reader", reader.value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("what", kind.name())
                .update();
    }

    void delete(FileId file) {
        jdbc.sql("delete from e_file_reading where file_id = ?")
                .param(file.value())
                .update();
    }

    void deleteBefore(Instant moment) {
        jdbc.sql("delete from e_file_reading where read_at < ?")
                .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<FileReading> of(FileId file, int most) {
        return jdbc.sql("select * from e_file_reading where file_id = ? order by read_at desc, id desc"
                        + " fetch first " + most + " rows only")
                .param(file.value())
                .query((row, number) -> new FileReading(
                        new PersonId(row.getString("reader")),
                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        FileReading.Kind.valueOf(row.getString("what")),
                        Optional.ofNullable(row.getObject("document", UUID.class))
                                .map(DocumentId::new)))
                .list();
    }
}
