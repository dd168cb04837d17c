package de.amtsweg.payment;

import de.amtsweg.authority.Authorities;
import de.amtsweg.authority.Authority;
import de.amtsweg.authority.Installation;
import de.amtsweg.documents.FileDrop;
import de.amtsweg.shared.AuthorityId;
import de.amtsweg.shared.TimeOrderedUuid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The folder {@code kasse/eingang} of the data folder, in which the treasury puts what it received: the first of our
 * authorities there, every one in a folder of its name. A file moves aside once all its lines are certain.
 */
@Component
class IncomingFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingFolder.class);

    private final IncomingBooking booking;
    private final Authorities authorities;
    private final Path folder;
    private final Clock clock;

    IncomingFolder(IncomingBooking booking, Authorities authorities, Installation installation, Clock clock) {
        this.booking = booking;
        this.authorities = authorities;
        this.folder = installation.dataFolder().resolve("kasse").resolve("eingang");
        this.clock = clock;
    }

    /** Reads all files; one that breaks does not keep the others waiting. */
    void readAll() {
        var broken = new AtomicReference<RuntimeException>();
        var ours = authorities.ours().stream().map(Authority::id).toList();
        ours.stream().limit(1).forEach(first -> files(folder).forEach(file -> read(file, first, broken)));
        ours.forEach(each -> files(of(each)).forEach(file -> read(file, each, broken)));
        if (broken.get() != null) {
            throw broken.get();
        }
    }

    /** Keeps a file somebody brings, then reads it. */
    IncomingReport take(AuthorityId authority, byte[] content) {
        var file = of(authority).resolve("hochgeladen-" + TimeOrderedUuid.next() + ".csv");
        FileDrop.put(file, content);
        return read(file, authority);
    }

    /** Names of files that were no files of payments. */
    List<String> refused(AuthorityId authority) {
        var first = authorities.ours().stream().map(Authority::id).findFirst();
        var names = new ArrayList<String>();
        files(of(authority).resolve("abgelehnt")).forEach(file -> names.add(new IncomingFile(file).name()));
        if (first.filter(authority::equals).isPresent()) {
            files(folder.resolve("abgelehnt")).forEach(file -> names.add(new IncomingFile(file).name()));
        }
        return names;
    }

    /** Files that were read or refused and lie aside. */
    List<Path> done() {
        return Stream.concat(Stream.of(folder), authorities.ours().stream().map(each -> of(each.id())))
                .flatMap(place -> Stream.of("gelesen", "abgelehnt").map(place::resolve))
                .flatMap(place -> files(place).stream())
                .toList();
    }

    private Path of(AuthorityId authority) {
        return folder.resolve(authority.value());
    }

    private void read(Path file, AuthorityId authority, AtomicReference<RuntimeException> broken) {
        try {
            read(file, authority);
        } catch (RuntimeException e) {
            LOG.error(
                    "A file of the treasury stays where it is ({})",
                    e.getClass().getName());
            broken.compareAndSet(null, e);
        }
    }

    // One after the other: two readers of one file would do everything twice to find it done.
    private synchronized IncomingReport read(Path path, AuthorityId authority) {
        var file = new IncomingFile(path);
        var refusal = file.refusal();
        if (refusal.isPresent()) {
            move(path, "abgelehnt");
            LOG.error("A file of the treasury for {} is no file of payments: {}", authority, refusal.get());
            return IncomingReport.refused(refusal.get());
        }
        var report = file.read(LocalDate.now(clock), line -> booking.take(authority, file.name(), line));
        move(path, "gelesen");
        LOG.info("A file of the treasury for {} is read: {}", authority, report);
        return report;
    }

    private static void move(Path file, String place) {
        try {
            var target = Files.createDirectories(file.resolveSibling(place)).resolve(file.getFileName());
            Files.move(
                    file,
                    Files.exists(target)
                            ? target.resolveSibling(TimeOrderedUuid.next() + "-" + file.getFileName())
                            : target);
        } catch (NoSuchFileException somebodyElseDid) {
            LOG.info("A file of the treasury was moved by somebody else");
        } catch (IOException e) {
            throw new UncheckedIOException("Could not move a file of the treasury to " + place, e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not look into the folder of the treasury", e);
        }
    }
}
