package de.amtsweg.bench;

import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageTimes;
import de.amtsweg.testbase.http.Staff;
import de.amtsweg.testbase.http.Until;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

/** Otto, who sees the mails that the demo town did not send. What he does is not measured. */
final class Operator implements AutoCloseable {
    private final Browser browser;

    Operator(URI town) {
        browser = new Browser(town, InetAddress.getLoopbackAddress(), new PageTimes());
        Staff.signIn(browser, "otto");
    }

    String codeSentFor(String number) {
        var mail = "Ihr Code: " + number + "</h2>(?:(?!</article>).)*?\\b(\\d{6})\\b(?:(?!</article>).)*</article>";
        return Until.found(
                "the code for " + number,
                Duration.ofMillis(100),
                Duration.ofMinutes(1),
                () -> browser.get("/betrieb/postausgang").find(mail));
    }

    /** The code by which somebody confirms a mail address. */
    String codeMailedTo(String address) {
        var mail =
                "<article(?:(?!</article>).)*?\\b" + Pattern.quote(address) + "\\b(?:(?!</article>).)*?\\b(\\d{6})\\b";
        return Until.found(
                "the code for " + address,
                Duration.ofMillis(100),
                Duration.ofMinutes(1),
                () -> browser.get("/betrieb/postausgang").find(mail));
    }

    @Override
    public void close() {
        browser.close();
    }
}
