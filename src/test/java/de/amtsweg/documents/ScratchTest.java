package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crashed server left behind goes; what a living one needs stays, and so does everything else. */
class ScratchTest {
    private static final long OURS = ProcessHandle.current().pid();

    @TempDir
    private Path temporary;

    @Test
    void onlyWhatServersLeftThatAreGoneIsRemoved() throws Exception {
        long gone = gone();
        var left = folder("amtsweg-upload-" + gone + "-123");
        var spool = Files.writeString(temporary.resolve("amtsweg-spool-" + gone + "-45"), "Ausweis");
        var before = folder("amtsweg-upload-" + OURS + "-1");
        Files.setLastModifiedTime(before, FileTime.from(Instant.now().minus(Duration.ofDays(400))));
        var alive = folder("amtsweg-upload-" + OURS + "-2");
        var foreign = folder("upload-" + gone + "-1");
        var named = folder("amtsweg-upload-andere");
        var target = folder("ziel");
        var link = Files.createSymbolicLink(temporary.resolve("amtsweg-upload-" + gone + "-9"), target);

        assertThat(Scratch.clear(temporary, alive)).isEqualTo(3);

        assertThat(left).doesNotExist();
        assertThat(spool).doesNotExist();
        assertThat(before).as("the same number, but before this process began").doesNotExist();
        assertThat(alive.resolve("datei")).exists();
        assertThat(foreign).exists();
        assertThat(named).exists();
        assertThat(link).exists();
        assertThat(target.resolve("datei")).exists();
        assertThat(Scratch.clear(temporary, alive)).isZero();
    }

    @Test
    void atTheStartOfAServerNothingOfThisOneIsTouched() throws Exception {
        var ours = Scratch.folder();
        try {
            new Scratch().clear();

            assertThat(ours).exists();
        } finally {
            Files.delete(ours);
        }
    }

    private Path folder(String name) throws IOException {
        var folder = Files.createDirectory(temporary.resolve(name));
        Files.writeString(folder.resolve("datei"), "x");
        return folder;
    }

    /** The number of a process that has ended. */
    private static long gone() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process.pid();
    }
}
