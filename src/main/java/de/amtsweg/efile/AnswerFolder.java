package de.amtsweg.efile;

import de.amtsweg.efile.AnswerOutcome.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;

/**
 * The folder in which the archive puts its answers. Only what bears its final name counts; what has been looked at moves
 * aside, and nothing is ever deleted.
 */
@Component
class AnswerFolder {
    static final int MOST_BYTES = 5_000_000;

    private static final String DONE = "erledigt";
    private static final String REFUSED = "abgelehnt";
    private static final int MOST_ENTRIES = 20;
    private static final int LONGEST_NAME = 200;

    private final Optional<Path> folder;

    AnswerFolder(OfferSettings settings) {
        this.folder = Optional.ofNullable(settings.answers());
    }

    boolean isSetUp() {
        return folder.isPresent();
    }

    /** Files whose name says that they are written to their end, in order. */
    List<Path> finished() {
        return folder.filter(Files::isDirectory).map(AnswerFolder::finished).orElse(List.of());
    }

    /** Whether a refused answer of this name still lies there. */
    boolean isRefused(String name) {
        return folder.filter(there -> Files.exists(there.resolve(REFUSED).resolve(name)))
                .isPresent();
    }

    String digest(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return Fingerprint.of(content);
        }
    }

    /**
     * The message, which may come as such or in a package.
     *
     * @throws Refused when there is none, or far too much of it
     */
    byte[] message(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var bytes = limited(content);
            return isPackage(bytes) ? unpacked(bytes) : bytes;
        }
    }

    /** The name under which it will lie aside: its own, unless another file has that name there already. */
    String nameAside(Path file, String digest, boolean refused) throws IOException {
        var name = file.getFileName().toString();
        if (name.length() > LONGEST_NAME) {
            name = digest.substring(0, 12) + name.substring(name.length() - 4);
        }
        var there = aside(file, refused).resolve(name);
        return !Files.exists(there) || digest(there).equals(digest) ? name : digest.substring(0, 12) + "-" + name;
    }

    void putAside(Path file, String name, boolean refused) throws IOException {
        try {
            var place = Files.createDirectories(aside(file, refused));
            Files.move(file, place.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException somebodyElseDid) {
            // Another node has looked at it at the same time, and found the same.
            return;
        }
    }

    private static Path aside(Path file, boolean refused) {
        return file.resolveSibling(refused ? REFUSED : DONE);
    }

    private static byte[] limited(InputStream content) throws IOException {
        var bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(AnswerOutcome.TOO_LARGE);
        }
        if (bytes.length == 0) {
            throw new Refused(AnswerOutcome.EMPTY);
        }
        return bytes;
    }

    private static boolean isPackage(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static byte[] unpacked(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new Refused(AnswerOutcome.TOO_LARGE);
                }
                var content = zip.readNBytes(MOST_BYTES + 1);
                if (content.length > MOST_BYTES) {
                    throw new Refused(AnswerOutcome.TOO_LARGE);
                }
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    return limited(new ByteArrayInputStream(content));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused(AnswerOutcome.UNREADABLE);
        }
        throw new Refused(AnswerOutcome.UNREADABLE);
    }

    private static List<Path> finished(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> isFinal(file.getFileName().toString().toLowerCase(Locale.ROOT)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folder with the answers of the archive cannot be read", unreadable);
        }
    }

    private static boolean isFinal(String name) {
        return !name.startsWith(".") && (name.endsWith(".xml") || name.endsWith(".zip"));
    }
}
