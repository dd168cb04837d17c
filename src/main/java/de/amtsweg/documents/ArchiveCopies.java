package de.amtsweg.documents;

import de.amtsweg.documents.ArchiveCopy.Way;
import de.amtsweg.shared.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of uploads for the permanent record. The upload itself stays as it is, and goes with what was made of it. */
@Component
public class ArchiveCopies {
    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final Archivist archivist;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ArchiveCopies(
            JdbcClient jdbc,
            DocumentStore store,
            Archivist archivist,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.store = store;
        this.archivist = archivist;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of this upload; empty when nothing has yet, and for what is no upload. */
    public Optional<ArchiveCopy> of(DocumentId original) {
        return one("original", original);
    }

    /** Of which upload this document was made. */
    public Optional<ArchiveCopy> by(DocumentId copy) {
        return one("copy", copy);
    }

    /**
     * Makes of an upload what archives take; takes long. Empty when that has been done before, or the upload has been erased.
     *
     * @throws IllegalStateException when it cannot be done now
     */
    public Optional<ArchiveCopy> make(DocumentId original) {
        var upload = store.find(original).filter(found -> !found.erased());
        if (upload.isEmpty() || of(original).isPresent()) {
            return Optional.empty();
        }
        var made = archivist.make(upload.get(), store.bytes(original));
        return made.flatMap(
                        archived -> Optional.ofNullable(transaction.execute(status -> keep(upload.get(), archived))))
                .flatMap(kept -> kept);
    }

    // Whoever makes the same copy at the same time waits here and finds it made; whoever erases comes before or after.
    private Optional<ArchiveCopy> keep(StoredDocument upload, Archived made) {
        if (!store.hold(upload.id()) || of(upload.id()).isPresent()) {
            return Optional.empty();
        }
        Optional<DocumentId> copy = made.isKept()
                ? Optional.empty()
                : Optional.of(store.store(made.content(), PdfWriter.MEDIA_TYPE, upload.title() + ".archiv.pdf")
                        .id());
        var kept = new ArchiveCopy(
                upload.id(), copy, made.way(), made.pages(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("insert into archive_copy (original, copy, way, pages, made_at)"
                        + " values (:original, :copy, :way, :pages, :at)")
                .param("original", kept.original().value())
                .param("copy", copy.map(DocumentId::value).orElse(null))
                .param("way", kept.way().name())
                .param("pages", kept.pages())
                .param("at", OffsetDateTime.ofInstant(kept.madeAt(), ZoneOffset.UTC))
                .update();
        return Optional.of(kept);
    }

    private Optional<ArchiveCopy> one(String column, DocumentId id) {
        return jdbc.sql("select * from archive_copy where " + column + " = ?")
                .param(id.value())
                .query(ArchiveCopies::copy)
                .optional();
    }

    private static ArchiveCopy copy(ResultSet row, int number) throws SQLException {
        return new ArchiveCopy(
                new DocumentId(row.getObject("original", UUID.class)),
                Optional.ofNullable(row.getObject("copy", UUID.class)).map(DocumentId::new),
                Way.valueOf(row.getString("way")),
                row.getInt("pages"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
