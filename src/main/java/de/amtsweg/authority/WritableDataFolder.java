package de.amtsweg.authority;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is handed out as files (letters, orders for the treasury) needs a place. */
@Component
class WritableDataFolder implements ProductionCheck {
    private final Installation installation;

    WritableDataFolder(Installation installation) {
        this.installation = installation;
    }

    @Override
    public List<String> problems() {
        var folder = installation.dataFolder();
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".", ".tmp"));
            return List.of();
        } catch (IOException notWritable) {
            return List.of("The data folder " + folder.toAbsolutePath().normalize()
                    + " cannot be written: set amtsweg.data to one that can.");
        }
    }
}
