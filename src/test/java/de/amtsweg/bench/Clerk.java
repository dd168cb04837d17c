package de.amtsweg.bench;

import de.amtsweg.testbase.http.AnswerSheet;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageTimes;
import de.amtsweg.testbase.http.Staff;
import de.amtsweg.testbase.http.Until;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/** Sabine at one of her desks: takes the task of one application and certifies what was registered. */
final class Clerk implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Browser browser;

    Clerk(URI town, PageTimes times) {
        browser = new Browser(town, InetAddress.getLoopbackAddress(), times);
        Staff.signIn(browser, "sabine");
    }

    void certifies(String number) {
        var link = "href=\"(/arbeitsplatz/aufgaben/[^\"]+)\"[^>]*>(?:(?!</a>).)*" + Pattern.quote(number);
        var task = Until.found(
                "the task of " + number,
                PAUSE,
                PATIENCE,
                () -> browser.get("/arbeitsplatz").find(link));
        var mine = browser.submit(browser.get(task).theForm("/uebernehmen"));
        var list = browser.submit(mine.theForm("/erledigen").fill(AnswerSheet.certified()));
        if (!list.path().equals("/arbeitsplatz")) {
            throw list.unexpected("the task list");
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
