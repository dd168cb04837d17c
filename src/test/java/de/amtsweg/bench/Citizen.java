package de.amtsweg.bench;

import de.amtsweg.testbase.http.Applicant;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageTimes;
import de.amtsweg.testbase.http.Until;
import de.amtsweg.testbase.http.WebPage;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Somebody who registers a business, pays, and comes back with number and secret code. */
final class Citizen {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI town;
    private final InetAddress home;
    private final PageTimes times;
    private final Map<String, List<String>> answers;
    private String number = "";
    private String secretCode = "";
    private boolean done;

    /** Each lives in a house of their own and has a mail address of their own, so that each gets a file of their own. */
    Citizen(URI town, int house, Map<String, List<String>> answers, PageTimes times) {
        this.town = town;
        this.times = times;
        this.answers = new HashMap<>(answers);
        this.answers.put("person.anschrift.hausnummer", List.of(Integer.toString(house)));
        this.answers.put("email", List.of("haus-" + house + "@example.org"));
        this.home = Browser.place(house);
    }

    String number() {
        return number;
    }

    boolean isDone() {
        return done;
    }

    /** From the start page to the receipt, and to the payment page and back. */
    void registersAndPays(Operator operator) {
        try (var browser = browser()) {
            browser.get("/");
            browser.get(Applicant.SERVICE);
            var page = new Applicant(browser, answers, operator::codeMailedTo).sends();
            var receipt = Applicant.Receipt.on(page);
            number = receipt.number();
            secretCode = receipt.secretCode();
            pays(browser, page);
        }
    }

    private void pays(Browser browser, WebPage receipt) {
        var offer = receipt.form("/zahlung").orElseGet(() -> seen("the fee", browser, page -> page.form("/zahlung")));
        var desk = browser.submit(offer);
        browser.submit(desk.theForm(desk.path()).with("bezahlen", "ja"));
    }

    /** Signs in with number and secret code, has a code sent, and fetches the certificate. */
    void fetchesCertificate(Operator operator) {
        try (var browser = browser()) {
            signsIn(browser);
            var address = seen(
                    "the certificate",
                    browser,
                    page -> page.find("href=\"([^\"]+/dokumente/[^\"]+)\"[^>]*>[^<]*Empfangsbescheinigung"));
            var question = browser.get(address);
            var entry = browser.submit(question.theForm("/code"));
            var code = operator.codeSentFor(number);
            browser.submit(entry.theForm(question.path()).with("code", code));
            var document = browser.get(address);
            if (!document.mediaType().startsWith("application/pdf")) {
                throw document.unexpected("the certificate");
            }
        }
    }

    /** Comes back once more and looks until the page says that nothing is left to do. */
    void seesThatAllIsDone() {
        try (var browser = browser()) {
            signsIn(browser);
            seen("the end", browser, page -> page.find("(Es ist nichts weiter zu tun\\.)"));
            done = true;
        }
    }

    private void signsIn(Browser browser) {
        var form = browser.get("/status").theForm("/status");
        browser.submit(form.with("nummer", number).with("code", secretCode));
    }

    private <T> T seen(String what, Browser browser, Function<WebPage, Optional<T>> look) {
        return Until.found(
                what + " of " + number, PAUSE, PATIENCE, () -> look.apply(browser.get("/antraege/" + number)));
    }

    private Browser browser() {
        return new Browser(town, home, times);
    }
}
