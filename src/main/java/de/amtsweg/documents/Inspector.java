package de.amtsweg.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One process that looks at files for the server; a file that is too much for it ends it and nothing else. */
final class Inspector implements AutoCloseable {
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    private static final int LARGEST_PREVIEW = 256 * 1024;
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Process process;
    private final DataOutputStream files;
    private final DataInputStream answers;
    private int seen;

    private Inspector(Process process) {
        this.process = process;
        this.files = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 64 * 1024));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 * 1024));
    }

    /** Starts a process; it is not ready at once. */
    static Inspector start(DocumentSettings.Inspection settings) throws IOException {
        var builder = new ProcessBuilder(command(settings));
        // Passwords of the server often stand in its environment.
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Inspector(builder.start());
    }

    void awaitReady() throws IOException {
        if (answers.read() != InspectionWorker.READY) {
            close();
            throw new IOException("The process that inspects uploads does not start");
        }
    }

    private static List<String> command(DocumentSettings.Inspection settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.memory().toMegabytes() + "m");
        command.addAll(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djdk.serialFilter=!*"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        if (startedFromExecutableJar()) {
            command.addAll(List.of("-Dloader.main=" + InspectionWorker.class.getName(), LAUNCHER));
        } else {
            command.add(InspectionWorker.class.getName());
        }
        command.add(settings.time().multipliedBy(2).toString());
        return command;
    }

    /** The jar Spring Boot makes holds other jars, which only its own launcher can read. */
    private static boolean startedFromExecutableJar() {
        return ClassLoader.getSystemClassLoader().getResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }

    /**
     * Has the process look at a file.
     *
     * @throws IOException when it has died of it
     */
    Fit inspect(byte[] content, FileKind kind) throws IOException, Unfit {
        seen++;
        files.writeByte(kind.ordinal());
        files.writeInt(content.length);
        files.write(content);
        files.flush();
        return switch (answers.read()) {
            case InspectionWorker.FIT -> fit(content, kind);
            case InspectionWorker.UNFIT -> throw new Unfit(refusal(answers.readUnsignedByte()));
            default -> throw new EOFException();
        };
    }

    /**
     * Has the process read the words of a PDF.
     *
     * @throws IOException when it has died of it
     */
    String text(byte[] pdf) throws IOException, Unfit {
        seen++;
        files.writeByte(InspectionWorker.TEXT);
        files.writeInt(pdf.length);
        files.write(pdf);
        files.flush();
        return switch (answers.read()) {
            case InspectionWorker.FIT -> new String(bytes(4 * PdfText.LONGEST), StandardCharsets.UTF_8);
            case InspectionWorker.UNFIT -> throw new Unfit(refusal(answers.readUnsignedByte()));
            default -> throw new EOFException();
        };
    }

    // Who has looked at a hostile file is not to be believed everything.
    private Fit fit(byte[] content, FileKind kind) throws IOException {
        int pages = answers.readInt();
        var changed = bytes(LARGEST_ANSWER);
        var preview = bytes(LARGEST_PREVIEW);
        var fit = new Fit(changed.length == 0 ? content : changed, pages, preview);
        boolean sense = pages > 0
                && FileKind.of(fit.content()).equals(Optional.of(kind))
                && (preview.length == 0 || FileKind.of(preview).equals(Optional.of(FileKind.PNG)));
        if (!sense) {
            throw senseless();
        }
        return fit;
    }

    private byte[] bytes(int most) throws IOException {
        int length = answers.readInt();
        if (length < 0 || length > most) {
            throw senseless();
        }
        var bytes = answers.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private UploadRefusal refusal(int ordinal) throws IOException {
        if (ordinal >= UploadRefusal.values().length) {
            throw senseless();
        }
        return UploadRefusal.values()[ordinal];
    }

    private IOException senseless() {
        close();
        return new IOException("An inspection gave an answer that makes no sense");
    }

    /** Whether it may look at another file: a process is replaced now and then, so that nothing gathers in it. */
    boolean goesOn(int most) {
        return process.isAlive() && seen < most;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
