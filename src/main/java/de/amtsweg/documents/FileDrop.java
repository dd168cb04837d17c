package de.amtsweg.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts files into folders that others read: they see the whole file or none, also after a crash. */
public final class FileDrop {
    private FileDrop() {}

    /** Writes what stands in a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the file, replacing one of that name. Makes the folder when it is missing. */
    public static void put(Path file, byte[] content) {
        put(file, out -> out.write(content));
    }

    /** @throws UncheckedIOException when the disk is full, or the folder cannot be written; then all is as it was */
    static void put(Path file, Content content) {
        var target = file.toAbsolutePath();
        try {
            Files.createDirectories(target.getParent());
            // Readers of the folder look for their endings; a leading dot and .tmp keep this one out of sight.
            var unfinished = Files.createTempFile(target.getParent(), ".", ".tmp");
            try {
                try (var out = Files.newOutputStream(unfinished)) {
                    content.writeTo(out);
                }
                try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + target.getFileName(), e);
        }
    }
}
