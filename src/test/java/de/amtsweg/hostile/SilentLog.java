package de.amtsweg.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.LogCapture;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Listens to the log while the tests of a class run; afterwards nobody's name may stand in it, and no failure. */
final class SilentLog implements BeforeAllCallback, AfterAllCallback {
    private LogCapture log;

    @Override
    public void beforeAll(ExtensionContext context) {
        People.town();
        log = LogCapture.begin();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        log.close();
        assertThat(log.linesWith(People.NAME)).isEmpty();
        assertThat(log.linesWith("Page failed")).isEmpty();
        assertThat(log.linesWith("Servlet.service()")).isEmpty();
    }
}
