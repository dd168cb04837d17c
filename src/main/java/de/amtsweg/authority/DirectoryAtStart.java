package de.amtsweg.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the directory before anything else begins: the demo town in demo mode, the operator's own files always. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DirectoryAtStart implements ApplicationRunner {
    private static final int ATTEMPTS = 5;

    private final Installation installation;
    private final DirectorySettings settings;
    private final DirectoryImport directory;
    private final DemoTown demoTown;
    private final TransactionTemplate transaction;
    private boolean filled;

    DirectoryAtStart(
            Installation installation,
            DirectorySettings settings,
            DirectoryImport directory,
            DemoTown demoTown,
            PlatformTransactionManager transactions) {
        this.installation = installation;
        this.settings = settings;
        this.directory = directory;
        this.demoTown = demoTown;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        fill();
    }

    /** Does nothing the second time. */
    void fill() {
        fill(problems -> {
            if (!problems.isEmpty()) {
                throw new UnusableDirectoryFile(String.join(System.lineSeparator(), problems));
            }
        });
    }

    /**
     * The same, all or nothing: when the inspection, which is told of files that cannot be used and sees the directory as
     * it would be, throws something, nothing stays, and the files can be mended. Two nodes that start together want to
     * write the same rows; the second one begins again and finds what the first one wrote.
     */
    synchronized void fill(Consumer<List<String>> inspection) {
        for (int attempt = 1; !filled; attempt++) {
            try {
                transaction.executeWithoutResult(status -> inspection.accept(takeOver()));
                filled = true;
            } catch (DuplicateKeyException | ConcurrencyFailureException anotherNodeWasFaster) {
                if (attempt == ATTEMPTS) {
                    throw anotherNodeWasFaster;
                }
            }
        }
    }

    private List<String> takeOver() {
        if (installation.demo()) {
            demoTown.build();
        }
        var problems = new ArrayList<String>();
        takeOver(settings.files(), "files", (name, content) -> directory.add(name, content, false), problems);
        takeOver(settings.places(), "places", directory::addPlaces, problems);
        return problems;
    }

    private static void takeOver(
            List<Path> files, String setting, BiConsumer<String, InputStream> taking, List<String> problems) {
        for (var file : files) {
            try (var content = Files.newInputStream(file)) {
                taking.accept(file.toString(), content);
            } catch (UnusableDirectoryFile unusable) {
                problems.add(String.valueOf(unusable.getMessage()));
            } catch (IOException | UncheckedIOException unreadable) {
                problems.add("The directory file " + file
                        + " is not there or cannot be read: correct amtsweg.authority.directory." + setting + ".");
            }
        }
    }
}
