package de.amtsweg.documents;

import de.amtsweg.shared.DocumentId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the bytes of all documents in the database, the same bytes only once. */
@Component
public class DocumentStore {
    private static final String COLUMNS = "id, sha256, media_type, file_name, size, stored_at, erased_at";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate savePoint;

    DocumentStore(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.savePoint = new TransactionTemplate(transactions);
        this.savePoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Stores what the stream holds; the caller closes it. */
    @Transactional
    public StoredDocument store(InputStream content, String mediaType, String fileName) throws IOException {
        return store(content.readAllBytes(), mediaType, fileName);
    }

    @Transactional
    public StoredDocument store(byte[] content, String mediaType, String fileName) {
        var document = new StoredDocument(
                DocumentId.next(),
                sha256(content),
                mediaType,
                fileName,
                content.length,
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
        keep(document.sha256(), content);
        return document;
    }

    /** Two people may send the same file in the same moment; the second one then uses what the first one stored. */
    private void keep(String sha256, byte[] content) {
        if (useAgain(sha256)) {
            return;
        }
        try {
            savePoint.executeWithoutResult(
                    status -> jdbc.sql("insert into document_content (sha256, content, uses) values (?, ?, 1)")
                            .params(sha256, content)
                            .update());
        } catch (DuplicateKeyException meanwhile) {
            if (!useAgain(sha256)) {
                throw meanwhile;
            }
        }
    }

    private boolean useAgain(String sha256) {
        return jdbc.sql("update document_content set uses = uses + 1 where sha256 = ?")
                        .param(sha256)
                        .update()
                == 1;
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

    /** The document's bytes; the caller closes the stream. */
    @Transactional(readOnly = true)
    public InputStream open(DocumentId id) {
        return new ByteArrayInputStream(bytes(id));
    }

    /** The document's bytes at once. */
    @Transactional(readOnly = true)
    public byte[] bytes(DocumentId id) {
        var document = get(id);
        if (document.erased()) {
            throw new IllegalStateException("Document %s was lawfully erased".formatted(id));
        }
        return jdbc.sql("select content from document_content where sha256 = ?")
                .param(document.sha256())
                .query((row, number) -> row.getBytes(1))
                .single();
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
            jdbc.sql("update document_content set uses = uses - 1 where sha256 = ?")
                    .param(document.sha256())
                    .update();
            jdbc.sql("delete from document_content where sha256 = ? and uses <= 0")
                    .param(document.sha256())
                    .update();
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
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
