package de.amtsweg.testbase;

import de.amtsweg.Amtsweg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application with the demo town, as it runs. The towns without workers on jobs (a test drives them itself) are
 * started once per database and shared by all tests of the run, and so is the one whose workers run.
 */
public final class Town implements AutoCloseable {
    private static final Map<TestDatabase, Town> SHARED = new EnumMap<>(TestDatabase.class);
    private static Town open;

    private final ConfigurableApplicationContext context;
    private final Path data;

    private Town(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /** The shared town on this database; jobs run only when a test runs them. */
    public static synchronized Town on(TestDatabase database) {
        return SHARED.computeIfAbsent(
                database,
                wanted -> WholeRun.share(start(
                        wanted,
                        Map.of(
                                "amtsweg.workflow.jobs",
                                "false",
                                "amtsweg.routing.demo-acknowledge",
                                "false",
                                "amtsweg.processes",
                                withSecondService("processes").toString(),
                                "amtsweg.forms",
                                withSecondService("forms").toString()))));
    }

    /** The shared town that works by itself, for those who only come by HTTP; started when the first of them needs it. */
    public static synchronized Town open() {
        if (open == null) {
            open = WholeRun.share(start(TestDatabase.H2, Map.of()));
        }
        return open;
    }

    /** Our own folder and, copied beside it, a second service and a broken one that only tests know. */
    private static Path withSecondService(String folder) {
        try {
            var target = Files.createTempDirectory("amtsweg-" + folder);
            copy(Path.of(folder), target);
            copy(Path.of("src/test/resources/second-service", folder), target);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** A town of its own, which somebody has to close. */
    public static Town start(TestDatabase database, Map<String, String> settings) {
        try {
            var data = Files.createTempDirectory("amtsweg-test");
            var all = new LinkedHashMap<String, Object>();
            all.put("spring.datasource.url", database.freshUrl());
            all.put("spring.datasource.username", database.user());
            all.put("spring.datasource.password", "");
            all.put("amtsweg.data", data.toString());
            all.put("server.port", "0");
            all.putAll(settings);
            // As arguments they win over application.yaml.
            var arguments = all.entrySet().stream()
                    .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                    .toArray(String[]::new);
            return new Town(
                    new SpringApplicationBuilder(Amtsweg.class)
                            .initializers(QuickStart::hangIn)
                            .run(arguments),
                    data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return the(JdbcClient.class);
    }

    /** Where it keeps what it hands out: letters, dispatches, exports. */
    public Path data() {
        return data;
    }

    /** Its address, {@code http://127.0.0.1:…}. */
    public String url() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + (server == null ? 0 : server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
