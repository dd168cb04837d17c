package de.amtsweg.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps bytes in the database, in the row of their hash. */
@Component
class DatabaseShelf implements Shelf {
    private final JdbcClient jdbc;

    DatabaseShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Spool content) {
        try (var stream = content.open()) {
            SqlTypeValue bytes = (statement, index, type, name) ->
                    statement.setBinaryStream(index, stream, Math.toIntExact(content.size()));
            jdbc.sql("update document_content set content = ? where sha256 = ?")
                    .params(bytes, content.sha256())
                    .update();
        } catch (IOException broken) {
            throw new UncheckedIOException("The bytes with the hash " + content.sha256() + " cannot be read", broken);
        }
    }

    @Override
    public InputStream open(String sha256) {
        byte[] content = jdbc.sql("select content from document_content where sha256 = ?")
                .param(sha256)
                .query((row, number) -> row.getBytes(1))
                .single();
        if (!DocumentStore.sha256(content).equals(sha256)) {
            throw new DocumentChanged(sha256);
        }
        return new ByteArrayInputStream(content);
    }
}
