package de.amtsweg.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/**
 * Starts main classes in JVMs of their own that live for seconds only: no second compiler, one thread for the garbage, and
 * classes that come verified and linked out of an archive (AOT cache or CDS) which a rehearsal has left behind.
 */
final class QuickJava {
    private static final long LONGEST_LIFE_IN_MINUTES = 10;

    private final Path folder;
    private final String classPath;

    QuickJava(Path folder) {
        this.folder = folder;
        this.classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(this::jar)
                .reduce((before, after) -> before + File.pathSeparator + after)
                .orElseThrow();
    }

    /** Archives know jars only. */
    private String jar(String entry) {
        var classes = Path.of(entry);
        if (!Files.isDirectory(classes)) {
            return entry;
        }
        var jar = folder.resolve(classes.getFileName() + ".jar").toString();
        int exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--no-compress", "--file", jar, "-C", entry, ".");
        if (exit != 0) {
            throw new IllegalStateException("No jar could be made of " + entry);
        }
        return jar;
    }

    /** Runs it from beginning to end and keeps its classes; answers its exit code. */
    int rehearse(Class<?> main, Path log, List<String> arguments) {
        return run(
                (aheadOfTime() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive(),
                main,
                log,
                arguments);
    }

    /** Runs it until it ends or dies; answers its exit code. */
    int run(Class<?> main, Path log, List<String> arguments) {
        return run((aheadOfTime() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive(), main, log, arguments);
    }

    /** Newer JVMs keep what they learned about methods, too. */
    private static boolean aheadOfTime() {
        return Runtime.version().feature() >= 25;
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    private int run(String archive, Class<?> main, Path log, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                archive,
                "-cp",
                classPath,
                main.getName()));
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(LONGEST_LIFE_IN_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
