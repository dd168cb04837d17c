package de.amtsweg.authority;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fills the directory before the server takes its first request, so that nobody meets a house without a town. */
@Component
@ConditionalOnWebApplication
class DirectoryBeforeOpening implements SmartLifecycle {
    private final DirectoryAtStart directory;
    private volatile boolean running;

    DirectoryBeforeOpening(DirectoryAtStart directory) {
        this.directory = directory;
    }

    @Override
    public void start() {
        directory.fill();
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

    /** Before the service packages, which come before the web server. */
    @Override
    public int getPhase() {
        return -1;
    }
}
