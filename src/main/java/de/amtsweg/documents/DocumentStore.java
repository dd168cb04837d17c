package de.amtsweg.documents;

import de.amtsweg.shared.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All documents: what is known of them, and their bytes, which are kept only once ({@code amtsweg.documents.store}). */
@Component
public class DocumentStore {
    private static final String COLUMNS = "id, sha256, media_type, file_name, size, stored_at, erased_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Contents contents;
    private final ApplicationEventPublisher events;

    DocumentStore(JdbcClient jdbc, Clock clock, Contents contents, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.contents = contents;
        this.events = events;
    }

    /** Stores what the stream holds, however much that is; the caller closes it. */
    @Transactional
    public StoredDocument store(InputStream content, String mediaType, String fileName) throws IOException {
        try (var spool = Spool.of(content)) {
            return store(spool, mediaType, fileName);
        }
    }

    @Transactional
    public StoredDocument store(byte[] content, String mediaType, String fileName) {
        return store(Spool.of(content), mediaType, fileName);
    }

    private StoredDocument store(Spool content, String mediaType, String fileName) {
        var document = new StoredDocument(
                DocumentId.next(),
                content.sha256(),
                mediaType,
                fileName,
                content.size(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        jdbc.sql("insert into document (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, null)")
                .params(
                        document.id().value(),
                        document.sha256(),
                        mediaType,
                        fileName,
                        document.size(),
                        OffsetDateTime.ofInstant(document.storedAt(), ZoneOffset.UTC))
                .update();
        contents.keep(content);
        return document;
    }

    /** Keeps the picture in small that belongs to a document, as PNG. */
    @Transactional
    void keepPreview(StoredDocument document, byte[] preview) {
        jdbc.sql("update document_content set preview = ? where sha256 = ?")
                .params(preview, document.sha256())
                .update();
    }

    /** The picture in small, as PNG; empty when the document is no picture or lawfully erased. */
    @Transactional(readOnly = true)
    public Optional<byte[]> preview(DocumentId id) {
        return find(id).filter(document -> !document.erased())
                .flatMap(document -> jdbc.sql(
                                "select preview from document_content where sha256 = ? and preview is not null")
                        .param(document.sha256())
                        .query((row, number) -> row.getBytes(1))
                        .optional());
    }

    /** The document's bytes at once; {@link #open} says what can be wrong with them. */
    @Transactional(readOnly = true)
    public byte[] bytes(DocumentId id) {
        try (var content = open(id)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Document " + id + " cannot be read", e);
        }
    }

    /**
     * The document's bytes; the caller closes the stream.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when they were taken out behind our back
     * @throws DocumentChanged when they are not those that were stored
     */
    @Transactional(readOnly = true)
    public InputStream open(DocumentId id) {
        var document = get(id);
        if (document.erased()) {
            throw new IllegalStateException("Document %s was lawfully erased".formatted(id));
        }
        return contents.open(document.sha256());
    }

    /** @throws IllegalArgumentException when there is no such document */
    public StoredDocument get(DocumentId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No document " + id));
    }

    public Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql("select " + COLUMNS + " from document where id = ?")
                .param(id.value())
                .query(DocumentStore::document)
                .optional();
    }

    /** Deletes the bytes because the law wants it; hash and metadata stay, so that a chain of hashes still verifies. */
    @Transactional
    public void erase(DocumentId id) {
        var document = get(id);
        int erased = jdbc.sql("update document set erased_at = ? where id = ? and erased_at is null")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id.value())
                .update();
        if (erased == 1) {
            contents.release(document.sha256());
            events.publishEvent(new DocumentErased(id));
            madeOf(id).forEach(this::erase);
        }
    }

    /** Deletes the document whole, name and hash included: what it was filed in is deleted, too. Once more does nothing. */
    @Transactional
    public void delete(DocumentId id) {
        if (find(id).isEmpty()) {
            return;
        }
        madeOf(id).forEach(this::delete);
        erase(id);
        for (var sql : List.of(
                "delete from document_seal where document = ?",
                "delete from archive_copy where original = ?",
                "delete from document where id = ?")) {
            jdbc.sql(sql).param(id.value()).update();
        }
    }

    /** What shows the same as a document has to go with it. */
    private List<DocumentId> madeOf(DocumentId id) {
        return jdbc.sql("select copy from archive_copy where original = ? and copy is not null")
                .param(id.value())
                .query((row, number) -> new DocumentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Until the end of the transaction nobody erases the document; false when it has been erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean hold(DocumentId id) {
        return jdbc.sql("update document set size = size where id = ? and erased_at is null")
                        .param(id.value())
                        .update()
                == 1;
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("sha256"),
                row.getString("media_type"),
                row.getString("file_name"),
                row.getLong("size"),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("erased_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
