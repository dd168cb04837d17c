package de.amtsweg.correspondence;

import de.amtsweg.authority.Installation;
import de.amtsweg.documents.FileDrop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The print folder {@code <data>/druck}. A print service takes a job when its ticket is there. The ticket is written under a
 * hidden name first; giving it its real name is the one moment in which the job is handed over, and whether that has happened
 * can be seen afterwards.
 */
@Component
class PrintFolder {
    private final Path folder;

    PrintFolder(Installation installation) {
        this.folder = installation.dataFolder().resolve("druck");
    }

    /** Puts a document there; nobody takes it yet. */
    void put(String file, byte[] content) {
        write(folder.resolve(file), content);
    }

    /** Takes away what lies in the folder of a job that is not handed over yet and does not belong to it. */
    void keepOnly(String job, Set<String> files) {
        var place = folder.resolve(job);
        if (!Files.isDirectory(place)) {
            return;
        }
        try (var there = Files.list(place)) {
            for (var each : there.toList()) {
                if (!files.contains(job + "/" + each.getFileName())) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Makes the ticket ready; nobody sees it yet. */
    void stage(String job, byte[] ticket) {
        write(staged(job), ticket);
    }

    /** Hands the job over. Does nothing when that has happened before. */
    void release(String job) {
        try {
            Files.move(staged(job), folder.resolve(job + ".json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException released) {
            if (!Files.isDirectory(folder)) {
                throw unwritable(released);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path staged(String job) {
        return folder.resolve("." + job + ".staged");
    }

    private void write(Path file, byte[] content) {
        try {
            FileDrop.put(file, content);
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            throw unwritable(cause == null ? new IOException(e) : cause);
        }
    }

    private UncheckedIOException unwritable(IOException cause) {
        return new UncheckedIOException("The print folder %s cannot be written".formatted(folder), cause);
    }
}
