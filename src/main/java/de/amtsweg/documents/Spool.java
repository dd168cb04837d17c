package de.amtsweg.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way into the store: hashed while they come, and on the disk when they are many, so that nobody holds a large
 * file in memory before its hash is known.
 */
final class Spool implements AutoCloseable {
    private static final int IN_MEMORY = 256 * 1024;

    private final byte[] bytes;
    private final @Nullable Path file;
    private final String sha256;
    private final long size;

    private Spool(byte[] bytes, @Nullable Path file, String sha256, long size) {
        this.bytes = bytes;
        this.file = file;
        this.sha256 = sha256;
        this.size = size;
    }

    static Spool of(byte[] content) {
        return new Spool(content, null, DocumentStore.sha256(content), content.length);
    }

    /** Reads the stream to its end; the caller closes it. */
    static Spool of(InputStream content) throws IOException {
        var head = content.readNBytes(IN_MEMORY);
        if (head.length < IN_MEMORY) {
            return of(head);
        }
        var file = Scratch.file();
        try {
            var digest = DocumentStore.digest();
            long size;
            try (var out = Files.newOutputStream(file)) {
                size = copy(head, content, digest, out);
            }
            return new Spool(new byte[0], file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private static long copy(byte[] head, InputStream rest, MessageDigest digest, OutputStream out) throws IOException {
        digest.update(head);
        out.write(head);
        long size = head.length;
        var piece = new byte[64 * 1024];
        for (int read = rest.read(piece); read >= 0; read = rest.read(piece)) {
            digest.update(piece, 0, read);
            out.write(piece, 0, read);
            size += read;
        }
        return size;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
