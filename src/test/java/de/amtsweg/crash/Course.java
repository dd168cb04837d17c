package de.amtsweg.crash;

import de.amtsweg.payment.paypal.PayPalStub;
import de.amtsweg.testbase.MailOffice;
import de.amtsweg.testbase.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One application on one database, led from submission to the closed case by a node that is killed on the way. */
final class Course implements AutoCloseable {
    private static final int MOST_LIVES = 60;
    /** Longer than a step takes on a busy machine; on PostgreSQL the next life waits for it. */
    private static final String LOCK = "6s";

    private final TestDatabase database;
    private final String delivery;
    private final Path folder;
    private final String url;
    private final MailOffice mails = new MailOffice();
    private final PayPalStub payPal = new PayPalStub();
    private int exit = CrashingNode.DIED;

    /** @param delivery how the applicant wants the certificate, {@code herunterladen} or {@code brief} */
    Course(TestDatabase database, String delivery, Path folder) {
        this.database = database;
        this.delivery = delivery;
        this.folder = folder;
        this.url = database == TestDatabase.H2
                ? "jdbc:h2:file:" + folder.resolve("db" + File.separator + "crash")
                        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000"
                : database.freshUrl();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody dies: only to see how it goes. */
    void rehearse(QuickJava java) {
        exit = java.rehearse(CrashingNode.class, log(), arguments(CrashingNode.NO_STEP));
    }

    /** Life after life, until one reaches the end; each dies at another of these steps. */
    void run(QuickJava java, String deadlySteps) {
        for (int life = 0; exit == CrashingNode.DIED && life < MOST_LIVES; life++) {
            exit = java.run(CrashingNode.class, log(), arguments(deadlySteps));
        }
    }

    private List<String> arguments(String deadlySteps) {
        var arguments = new ArrayList<>(List.of(
                folder.toString(),
                deadlySteps,
                delivery,
                "--server.port=0",
                "--amtsweg.data=" + folder.resolve("data"),
                "--amtsweg.workflow.lock=" + LOCK,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password="));
        arguments.addAll(mails.settings());
        arguments.addAll(payPal.settings("musterstadt"));
        return arguments;
    }

    /** 0 when the case was closed in the end. */
    int exit() {
        return exit;
    }

    /** The steps and points it died at, in this order. */
    List<String> deaths() {
        return lines("died-at");
    }

    /** What the check of the e-file found in the end. */
    String verification() {
        return String.join("", lines("verified"));
    }

    /** Lives on when the node dies, as providers do. */
    PayPalStub payPal() {
        return payPal;
    }

    MailOffice mails() {
        return mails;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url, database.user(), ""));
    }

    /** Names of finished files below a folder of the data folder. */
    List<String> files(String below, String ending) {
        var handedOut = folder.resolve("data").resolve(below);
        if (!Files.isDirectory(handedOut)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(handedOut)) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String lastWords() {
        var lines = lines("log");
        return database + "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private List<String> lines(String note) {
        var file = folder.resolve(note);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    @Override
    public void close() {
        mails.close();
        payPal.close();
    }

    @Override
    public String toString() {
        return database.name();
    }
}
