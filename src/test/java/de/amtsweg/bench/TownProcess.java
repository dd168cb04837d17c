package de.amtsweg.bench;

import de.amtsweg.Amtsweg;
import de.amtsweg.testbase.http.Until;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Amtsweg in demo mode in a JVM of its own, as somebody starts it on one machine. */
final class TownProcess implements AutoCloseable {
    static final String HEAP = "-Xmx512m";

    private final Process process;
    private final URI address;
    private final Path log;
    private final Duration toFirstPage;
    private final Duration toService;

    private TownProcess(BenchDatabase database, Path folder) throws IOException {
        int port = freePort();
        this.address = URI.create("http://127.0.0.1:" + port);
        this.log = folder.resolve("amtsweg.log");
        var command = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-Duser.timezone=Europe/Berlin",
                "-cp",
                classPath(),
                Amtsweg.class.getName(),
                "--server.port=" + port,
                "--amtsweg.mode=demo",
                "--amtsweg.data=" + folder.resolve("data"),
                "--spring.datasource.url=" + database.create("amtsweg"),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=");
        var start = System.nanoTime();
        this.process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            await("/");
            this.toFirstPage = Duration.ofNanos(System.nanoTime() - start);
            await("/leistungen/gewerbe-anmelden");
            this.toService = Duration.ofNanos(System.nanoTime() - start);
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    static TownProcess start(BenchDatabase database, Path folder) throws IOException {
        return new TownProcess(database, folder);
    }

    URI address() {
        return address;
    }

    Duration toFirstPage() {
        return toFirstPage;
    }

    /** Until the service is on offer: the first start reads it from its folder. */
    Duration toService() {
        return toService;
    }

    /** What the process holds in memory, in MB; nothing where the system does not say. */
    Optional<Long> residentMegabytes() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    static String lastWords(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private void await(String path) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            Until.found(path, Duration.ofMillis(50), Duration.ofMinutes(10), () -> answers(client, request));
        }
    }

    private Optional<Boolean> answers(HttpClient client, HttpRequest request) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Amtsweg ended with " + process.exitValue() + ", see " + log);
        }
        try {
            return Optional.of(client.send(request, BodyHandlers.discarding()).statusCode() == 200)
                    .filter(Boolean::booleanValue);
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without the classes of the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(45, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
