package de.amtsweg.efile;

import de.amtsweg.efile.ExportedFile.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An exported file as somebody hands it in. Nothing is unpacked: documents are hashed while they are read, so names lead
 * nowhere, and no more is read than a ZIP of this size can honestly hold.
 */
final class ExportContainer implements AutoCloseable {
    private static final int MOST_ENTRIES = 100_000;
    private static final int LARGEST_CONTENT = 64 * 1024 * 1024;
    private static final long ALWAYS_READ = 64 * 1024 * 1024;
    /** Deflate makes nothing smaller than this; whoever claims more has several entries share their bytes. */
    private static final long STRONGEST_PACKING = 1100;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private long mayRead;

    /** Why an export is not even looked at. */
    enum Reason {
        NO_ZIP,
        NO_CONTENT,
        BAD_CONTENT,
        TOO_LARGE,
        DOUBLE_NAMES
    }

    /** The export cannot be checked. */
    static final class Refused extends RuntimeException {
        private final transient Reason reason;

        Refused(Reason reason) {
            super("The export cannot be checked: " + reason);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    private ExportContainer(ZipFile zip, long length) {
        this.zip = zip;
        this.mayRead = Math.max(ALWAYS_READ, length * STRONGEST_PACKING);
        if (zip.size() > MOST_ENTRIES) {
            throw new Refused(Reason.TOO_LARGE);
        }
        zip.stream().forEach(entry -> {
            if (entries.put(entry.getName(), entry) != null) {
                throw new Refused(Reason.DOUBLE_NAMES);
            }
        });
    }

    static ExportContainer open(Path path) throws IOException {
        var zip = new ZipFile(path.toFile());
        try {
            return new ExportContainer(zip, Files.size(path));
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    ExportedFile content() throws IOException {
        var entry =
                Optional.ofNullable(entries.get(ExportedFile.NAME)).orElseThrow(() -> new Refused(Reason.NO_CONTENT));
        try (var stream = zip.getInputStream(entry)) {
            var bytes = stream.readNBytes(LARGEST_CONTENT + 1);
            if (bytes.length > LARGEST_CONTENT) {
                throw new Refused(Reason.TOO_LARGE);
            }
            return ExportedContent.read(bytes).orElseThrow(() -> new Refused(Reason.BAD_CONTENT));
        }
    }

    boolean has(String path) {
        return entries.containsKey(path);
    }

    /** The first in order that is none of these; empty when nothing else lies here. */
    Optional<String> stranger(Set<String> known) {
        return entries.keySet().stream()
                .filter(path -> !known.contains(path))
                .sorted()
                .findFirst();
    }

    /** Whether the bytes of this part are those that were exported. */
    boolean isAsExported(Paper paper) {
        var entry = entries.get(paper.path());
        if (entry == null) {
            return false;
        }
        try (var stream = zip.getInputStream(entry)) {
            return Fingerprint.of(new Counted(stream)).equals(paper.sha256());
        } catch (IOException broken) {
            // Its checksum or packing is wrong: these are not the bytes that were exported.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Takes what is read from what may be read of the whole export. */
    private final class Counted extends InputStream {
        private final InputStream source;

        Counted(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            return counted(source.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = source.read(bytes, from, length);
            return counted(read, read);
        }

        private int counted(int result, long read) {
            mayRead -= Math.max(0, read);
            if (mayRead < 0) {
                throw new Refused(Reason.TOO_LARGE);
            }
            return result;
        }
    }
}
