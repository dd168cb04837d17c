package de.amtsweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps bytes in a folder, each in a file named after its hash. A file is written beside its place, forced to the disk and
 * then renamed: it is there as a whole or not at all, before the transaction that needs it ends.
 */
@Component
class FolderShelf implements Shelf {
    private static final String UNFINISHED = ".neu";
    private static final String HASH = "[0-9a-f]{64}";

    private final Path folder;

    FolderShelf(StoreSettings settings) {
        this.folder = settings.folder();
    }

    @Override
    public void put(Spool content) {
        var sha256 = content.sha256();
        var place = place(sha256);
        var unfinished = place.resolveSibling(sha256 + "." + UUID.randomUUID() + UNFINISHED);
        try {
            Files.createDirectories(inner(sha256));
            try {
                write(unfinished, content);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            for (var each : List.of(inner(sha256), outer(sha256), folder)) {
                force(each);
            }
        } catch (IOException full) {
            throw new StoreFull(folder, content.size(), full);
        }
    }

    void write(Path file, Spool content) throws IOException {
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var in = content.open()) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
    }

    /** The names in a folder reach the disk, too. */
    private static void force(Path folder) throws IOException {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Read twice: changed bytes have to be noticed before the first of them is handed out. */
    @Override
    public InputStream open(String sha256) {
        try {
            if (!hash(place(sha256)).equals(sha256)) {
                throw new DocumentChanged(sha256);
            }
            return Files.newInputStream(place(sha256));
        } catch (NoSuchFileException gone) {
            throw new EmptyResultDataAccessException("No bytes with the hash " + sha256, 1, gone);
        } catch (IOException broken) {
            throw new UncheckedIOException("The bytes with the hash " + sha256 + " cannot be read", broken);
        }
    }

    private static String hash(Path file) throws IOException {
        var digest = DocumentStore.digest();
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    boolean has(String sha256) {
        return Files.exists(place(sha256));
    }

    void remove(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException broken) {
            throw new UncheckedIOException("The bytes with the hash " + sha256 + " cannot be removed", broken);
        }
    }

    /** The hashes of what lies here since before that moment; what was never finished is removed on the way. */
    List<String> before(Instant moment) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 3)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isOlder(file, moment))
                    .filter(FolderShelf::isFinished)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(HASH))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("The document store " + folder + " cannot be looked through", broken);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static boolean isFinished(Path file) {
        if (!file.toString().endsWith(UNFINISHED)) {
            return true;
        }
        try {
            Files.deleteIfExists(file);
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path outer(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private Path inner(String sha256) {
        return outer(sha256).resolve(sha256.substring(2, 4));
    }

    private Path place(String sha256) {
        return inner(sha256).resolve(sha256);
    }
}
