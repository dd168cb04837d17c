package de.amtsweg.documents;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real clamd that knows a single virus, of which it is told here: no signatures are fetched. */
final class ClamdServer implements AutoCloseable {
    static final String SIGNATURE = "Amtsweg.Test";
    static final String VIRUS = "amtsweg: this is how a virus would look";
    static final int STREAM_MEGABYTES = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;

    private ClamdServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts clamd; where there is none the test is skipped loudly, or fails where these tests are required. */
    static ClamdServer start(Path folder) throws IOException {
        int port = freePort();
        var program = Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (program == null) {
            skip("there is no clamd; Debian has it in clamav-daemon");
        }
        Files.writeString(
                folder.resolve("own.ndb"),
                SIGNATURE + ":0:*:" + HexFormat.of().formatHex(VIRUS.getBytes(StandardCharsets.US_ASCII)) + "\n");
        Files.writeString(folder.resolve("clamd.conf"), """
                        Foreground yes
                        TCPAddr 127.0.0.1
                        TCPSocket %d
                        DatabaseDirectory %s
                        StreamMaxLength %dM
                        """.formatted(port, folder, STREAM_MEGABYTES));
        var process = new ProcessBuilder(String.valueOf(program), "--config-file=" + folder.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        var server = new ClamdServer(process, "127.0.0.1:" + port);
        server.awaitAnswer(folder);
        return server;
    }

    String address() {
        return address;
    }

    private void awaitAnswer(Path folder) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        var clamd = new Clamd(address, Duration.ofSeconds(5));
        while (!clamd.answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                fail("clamd does not start: " + Files.readString(folder.resolve("clamd.log")));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static void skip(String because) {
        var missing = "TESTS WITH CLAMD DID NOT RUN: " + because;
        if ("required".equals(System.getenv("AMTSWEG_CLAMD_TESTS"))) {
            fail(missing);
        }
        System.err.println("\n!!! " + missing + " !!!\n");
        Assumptions.abort(missing);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
