package de.amtsweg.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One process that looks at files for the server; a file that is too much for it ends it and nothing else. */
final class Inspector implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Inspector.class);
    private static final Duration GOES_WITHIN = Duration.ofSeconds(10);
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Process process;
    private final Path scratch;
    private final DataOutputStream files;
    private final DataInputStream answers;
    private int seen;

    private Inspector(Process process, Path scratch) {
        this.process = process;
        this.scratch = scratch;
        this.files = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 * 1024));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 * 1024));
    }

    /** Starts a process; it is not ready at once. */
    static Inspector start(DocumentSettings settings) throws IOException {
        var scratch = Scratch.folder();
        try {
            var builder = new ProcessBuilder(command(settings, scratch));
            // Passwords of the server often stand in its environment.
            builder.environment().clear();
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            return new Inspector(builder.start(), scratch);
        } catch (IOException notStarted) {
            FileSystemUtils.deleteRecursively(scratch);
            throw notStarted;
        }
    }

    void awaitReady() throws IOException {
        if (answers.read() != InspectionWorker.READY) {
            close();
            throw new IOException("The process that inspects uploads does not start");
        }
    }

    private static List<String> command(DocumentSettings settings, Path scratch) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.inspection().memory().toMegabytes() + "m");
        command.addAll(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Djdk.serialFilter=!*"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        if (startedFromExecutableJar()) {
            command.addAll(List.of("-Dloader.main=" + InspectionWorker.class.getName(), LAUNCHER));
        } else {
            command.add(InspectionWorker.class.getName());
        }
        command.add(settings.longest().multipliedBy(2).toString());
        return command;
    }

    /** The jar Spring Boot makes holds other jars, which only its own launcher can read. */
    private static boolean startedFromExecutableJar() {
        return ClassLoader.getSystemClassLoader().getResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }

    /**
     * Has the process do something.
     *
     * @throws IOException when it has died of it
     */
    <T> T run(Errand<T> errand) throws IOException, Unfit {
        seen++;
        files.writeByte(errand.kind().ordinal());
        errand.ask(files);
        files.flush();
        try {
            return errand.hear(answers);
        } catch (IOException lost) {
            // Whatever else it still says belongs to no question any more.
            close();
            throw lost;
        }
    }

    /** Whether it may look at another file: a process is replaced now and then, so that nothing gathers in it. */
    boolean goesOn(int most) {
        return process.isAlive() && seen < most;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            // A process that is killed cannot clear up after itself; whoever stops the server does not stop this.
            process.onExit()
                    .orTimeout(GOES_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            FileSystemUtils.deleteRecursively(scratch);
        } catch (IOException | CompletionException stays) {
            log.warn("What a process that opened files left behind stays in {}", scratch.getFileName());
        }
    }
}
