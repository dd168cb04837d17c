package de.amtsweg.testbase;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** One Chromium for the whole run, started when the first test needs it. */
public final class Chromium {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser browser;

    private Chromium() {}

    /** The browser of this run; without Chromium the test is skipped, or fails where browser tests are required. */
    public static synchronized Browser open() {
        if (!Files.isExecutable(PROGRAM)) {
            skip("there is no Chromium at " + PROGRAM);
        }
        if (browser == null) {
            var playwright = WholeRun.share(Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(ARGUMENTS));
        }
        return browser;
    }

    /** Skips the test loudly, or fails where browser tests are required. */
    public static void skip(String because) {
        var missing = "BROWSER TESTS DID NOT RUN: " + because;
        if ("required".equals(System.getenv("AMTSWEG_BROWSER_TESTS"))) {
            fail(missing);
        }
        System.err.println("\n!!! " + missing + " !!!\n");
        Assumptions.abort(missing);
    }
}
