package de.amtsweg.efile;

import de.amtsweg.efile.ExportedFile.Paper;
import de.amtsweg.efile.ExportedFile.State;
import de.amtsweg.efile.Verification.Fault;
import de.amtsweg.shared.DocumentId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What checking found. */
    sealed interface Finding permits OfChain, Stranger, Unfit, OtherDay {}

    /** What the chain and the documents it names say. */
    record OfChain(Verification verification) implements Finding {}

    /** Something lies in the export that no line of the diary knows. */
    record Stranger(String path) implements Finding {}

    /** A part that is no filed document, such as the index, is not as it was exported. */
    record Unfit(String path) implements Finding {}

    /** The record of a day is enclosed, but not that of this chain, or not that day's. */
    record OtherDay(LocalDate day) implements Finding {}

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

    /** The first thing that is wrong: lines and their documents in order, then what was added beside them. */
    Finding check(ExportedFile content) {
        var papers = new HashMap<DocumentId, Paper>();
        for (var paper : content.documents()) {
            if (papers.put(new DocumentId(paper.id()), paper) != null) {
                throw new Refused(Reason.DOUBLE_NAMES);
            }
        }
        var diary = content.entries().stream().map(ExportedFile.Line::entry).toList();
        var ofChain = ChainCheck.check(
                new FileId(content.file().id()), content.chain(), diary, filed -> fault(filed, papers));
        if (ofChain instanceof Verification.Broken) {
            return new OfChain(ofChain);
        }
        return stranger(
                        content,
                        diary.stream()
                                .flatMap(entry -> entry.documents().stream())
                                .map(DiaryEntry.Filed::id)
                                .collect(Collectors.toSet()))
                .or(() -> Stream.concat(Stream.of(content.index()), content.evidence().stream())
                        .filter(part -> !isAsExported(part))
                        .findFirst()
                        .map(part -> new Unfit(part.path())))
                .or(() -> content.days().stream()
                        .filter(day -> !day.covers(new FileId(content.file().id()), diary))
                        .findFirst()
                        .map(day -> new OtherDay(day.day())))
                .orElseGet(() -> new OfChain(ofChain));
    }

    private Optional<Fault> fault(DiaryEntry.Filed filed, Map<DocumentId, Paper> papers) {
        var paper = papers.get(filed.id());
        if (paper == null || paper.state() == State.MISSING) {
            return Optional.of(Fault.DOCUMENT_MISSING);
        }
        if (!paper.sha256().equals(filed.sha256())) {
            return Optional.of(Fault.DOCUMENT_CHANGED);
        }
        if (paper.state() == State.ERASED) {
            return Optional.empty();
        }
        if (!entries.containsKey(paper.path())) {
            return Optional.of(Fault.DOCUMENT_MISSING);
        }
        return isAsExported(paper) ? Optional.empty() : Optional.of(Fault.DOCUMENT_CHANGED);
    }

    private Optional<Finding> stranger(ExportedFile content, Set<DocumentId> filed) {
        var known = new HashSet<String>();
        known.add(ExportedFile.NAME);
        known.add(ExportedFile.INDEX);
        content.evidence().forEach(part -> known.add(part.path()));
        for (var paper : content.documents()) {
            if (!filed.contains(new DocumentId(paper.id()))) {
                return Optional.of(new Stranger(paper.path()));
            }
            if (paper.state() == State.ENCLOSED) {
                known.add(paper.path());
            }
        }
        return entries.keySet().stream()
                .filter(path -> !known.contains(path))
                .sorted()
                .findFirst()
                .map(Stranger::new);
    }

    private boolean isAsExported(Paper paper) {
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
