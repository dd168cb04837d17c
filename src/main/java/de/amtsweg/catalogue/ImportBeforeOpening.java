package de.amtsweg.catalogue;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Reads the folders before the server takes its first request, so that nobody finds an empty catalogue. */
@Component
@ConditionalOnWebApplication
class ImportBeforeOpening implements SmartLifecycle {
    private final FolderImport folders;
    private volatile boolean running;

    ImportBeforeOpening(FolderImport folders) {
        this.folders = folders;
    }

    @Override
    public void start() {
        if (folders.lastReport().isEmpty()) {
            folders.importFolders();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server, which opens in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
