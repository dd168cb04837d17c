package de.amtsweg.authority;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the directory before anything else begins: the demo town in demo mode, the operator's own files always. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DirectoryAtStart implements ApplicationRunner {
    private final Installation installation;
    private final DirectorySettings settings;
    private final DirectoryImport directory;
    private final DemoTown demoTown;
    private boolean filled;

    DirectoryAtStart(
            Installation installation, DirectorySettings settings, DirectoryImport directory, DemoTown demoTown) {
        this.installation = installation;
        this.settings = settings;
        this.directory = directory;
        this.demoTown = demoTown;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        fill();
    }

    /** Does nothing the second time. */
    synchronized void fill() throws IOException {
        if (filled) {
            return;
        }
        filled = true;
        if (installation.demo()) {
            demoTown.build();
        }
        for (var file : settings.files()) {
            try (var yaml = Files.newInputStream(file)) {
                directory.add(file.toString(), yaml, false);
            }
        }
    }
}
