package de.amtsweg.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * What lies for a moment in the folder for temporary files: it bears the number of the server that made it. A server that
 * crashed leaves it there, with what people sent in it; the next one clears it.
 */
@Component
class Scratch {
    /** The beginning of the folders in which processes that open files may write; the number of the server follows. */
    static final String FOLDER = "amtsweg-upload-";

    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String FILE = "amtsweg-spool-";
    private static final Pattern OURS = Pattern.compile("(?:" + FOLDER + "|" + FILE + ")([0-9]{1,18})-.+");
    /** Clocks of processes and of files differ a little. */
    private static final Duration SLACK = Duration.ofSeconds(5);

    static Path folder() throws IOException {
        return Files.createTempDirectory(FOLDER + ProcessHandle.current().pid() + "-");
    }

    static Path file() throws IOException {
        return Files.createTempFile(FILE + ProcessHandle.current().pid() + "-", "");
    }

    @EventListener(ApplicationReadyEvent.class)
    void clear() {
        try {
            var probe = file();
            try {
                clear(Objects.requireNonNull(probe.toAbsolutePath().getParent()), probe);
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException unreadable) {
            LOG.warn(
                    "What a crashed server left behind was not looked for: {}",
                    unreadable.getClass().getName());
        }
    }

    /**
     * Removes what servers made that do not live any more, as far as it belongs to the same user as we do.
     *
     * @param ours something of this server's own
     * @return how many
     */
    static int clear(Path place, Path ours) throws IOException {
        var owner = Files.getOwner(ours, LinkOption.NOFOLLOW_LINKS);
        List<Path> all;
        try (var there = Files.list(place)) {
            all = there.toList();
        }
        int removed = 0;
        for (var each : all) {
            try {
                if (isLeft(each)
                        && Files.getOwner(each, LinkOption.NOFOLLOW_LINKS).equals(owner)
                        && FileSystemUtils.deleteRecursively(each)) {
                    removed++;
                }
            } catch (NoSuchFileException gone) {
                LOG.debug("Another server that starts now has removed it");
            }
        }
        if (removed > 0) {
            LOG.info("Removed {} temporary folders and files of servers that are gone", removed);
        }
        return removed;
    }

    private static boolean isLeft(Path each) throws IOException {
        var name = OURS.matcher(each.getFileName().toString());
        if (!name.matches() || Files.isSymbolicLink(each)) {
            return false;
        }
        var made = Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .lastModifiedTime()
                .toInstant();
        return ProcessHandle.of(Long.parseLong(name.group(1)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedBefore(process, made))
                .isEmpty();
    }

    /** In a container every server has the same number; one that started later did not make it. */
    private static boolean startedBefore(ProcessHandle process, Instant made) {
        return process.info()
                .startInstant()
                .map(started -> started.minus(SLACK).isBefore(made))
                .orElse(true);
    }
}
