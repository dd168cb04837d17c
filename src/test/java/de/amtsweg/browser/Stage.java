package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import de.amtsweg.correspondence.SentMails;
import de.amtsweg.testbase.Chromium;
import de.amtsweg.testbase.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The open town and one browser, started when the first test needs them, for the whole run. */
final class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Stage stage;

    private final Town town;
    private final Browser browser;

    private Stage() {
        browser = Chromium.open();
        town = Town.open();
    }

    /** The stage of this run; without Chromium the test is skipped, or fails where browser tests are required. */
    static synchronized Stage open() {
        if (stage == null) {
            stage = new Stage();
        }
        return stage;
    }

    String address() {
        return town.url();
    }

    /** A visitor with an empty cookie jar who reads German. */
    Visitor visitor(Consumer<Browser.NewContextOptions> wishes) {
        return visitor(wishes, false);
    }

    /** A visitor who has every page checked for barriers. */
    Visitor inspector() {
        return visitor(options -> options.setViewportSize(1280, 860), true);
    }

    private Visitor visitor(Consumer<Browser.NewContextOptions> wishes, boolean inspects) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale("de-DE")
                .setAcceptDownloads(true);
        wishes.accept(options);
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(60_000);
        context.setDefaultNavigationTimeout(60_000);
        return new Visitor(context, !Boolean.FALSE.equals(options.javaScriptEnabled), inspects);
    }

    /** The code of six digits in the newest mail to somebody. */
    String codeMailedTo(String recipient) {
        var digits = Pattern.compile("\\b(\\d{6})\\b");
        for (var mail : town.the(SentMails.class).latest(50)) {
            var found = digits.matcher(mail.text());
            if (mail.recipient().equals(recipient) && found.find()) {
                return found.group(1);
            }
        }
        return fail("No code was mailed");
    }

    /** Waits for the process; the engine works beside the pages. */
    static void until(String what, java.util.function.BooleanSupplier come) {
        var end = Instant.now().plus(PATIENCE);
        while (!come.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                fail("Waited in vain for: " + what);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(300).toNanos());
        }
    }
}
