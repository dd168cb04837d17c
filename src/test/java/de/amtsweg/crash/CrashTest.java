package de.amtsweg.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The plug is pulled at every step of one run; whoever starts the node again finds everything once. */
class CrashTest {
    @TempDir
    Path folder;

    @Test
    void anApplicationSurvivesThatTheNodeDiesAtEveryStepAndEverythingHappensOnce() throws Exception {
        int exit = CrashingNode.DIED;
        for (int life = 0; exit == CrashingNode.DIED && life < 60; life++) {
            exit = live();
        }

        assertThat(exit).as(lastWords()).isZero();
        assertThat(Files.readAllLines(folder.resolve("died-at")))
                .contains(
                        "NoticeReceived",
                        "RouteToAuthority",
                        "ConfirmReceipt",
                        "FixFee",
                        "AwaitPayment",
                        "CheckNotice",
                        "WriteCertificate",
                        "InformRecipient",
                        "CloseCase")
                .doesNotHaveDuplicates();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url(), "sa", ""));
        assertThat(number(jdbc, "select count(*) from application")).isEqualTo(1);
        assertThat(number(jdbc, "select count(*) from fee where status = 'PAID'"))
                .isEqualTo(1);
        assertThat(twice(jdbc, "select recipient from dispatch group by recipient having count(*) > 1"))
                .isEmpty();
        assertThat(twice(
                        jdbc,
                        "select name from attachment where origin = 'AUTHORITY' group by name having count(*) > 1"))
                .isEmpty();
        assertThat(twice(jdbc, "select type from journal_entry group by type, details having count(*) > 1"))
                .isEmpty();
    }

    private int live() throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var process = new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingNode.class.getName(),
                        folder.toString(),
                        "--server.port=0",
                        "--amtsweg.data=" + folder.resolve("data"),
                        "--spring.datasource.url=" + url(),
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=")
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("db" + File.separator + "crash") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static List<String> twice(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
