package de.amtsweg.testbase.http;

import java.util.List;
import java.util.Map;

/** Somebody who fills in the form of a service, page after page, and holds number and secret code in the end. */
public final class Applicant {
    public static final String SERVICE = "/leistungen/gewerbe-anmelden";
    public static final String FORM = SERVICE + "/antrag";

    private static final int MOST_PAGES = 30;

    private final Browser browser;
    private final Map<String, List<String>> answers;

    public Applicant(Browser browser, Map<String, List<String>> answers) {
        this.browser = browser;
        this.answers = answers;
    }

    /** What somebody holds in hand after sending. */
    public record Receipt(String number, String secretCode) {
        public static Receipt on(WebPage page) {
            return new Receipt(page.read("id=\"nummer\"[^>]*>([^<]+)<"), page.read("id=\"geheimcode\"[^>]*>([^<]+)<"));
        }
    }

    /** Passes the pre-check and sees the first page of the form. */
    public WebPage begins() {
        var questions = browser.get(SERVICE + "/vorab").theForm("/vorab").fill(answers);
        return browser.submit(browser.submit(questions).theForm("/antrag"));
    }

    /** Begins, and fills in all pages before this one. */
    public WebPage comesTo(String page) {
        return goesOn(begins(), page);
    }

    /** Fills in the pages from this one to before another. */
    public WebPage goesOn(WebPage from, String page) {
        var shown = from;
        for (int pages = 0; !shown.path().endsWith("/" + page); pages++) {
            if (pages > MOST_PAGES) {
                throw shown.unexpected("the page " + page + " after " + MOST_PAGES + " pages");
            }
            shown = browser.submit(filledIn(shown));
        }
        return shown;
    }

    /** The form of a page with the answers in it. */
    public PageForm filledIn(WebPage page) {
        return page.theForm(page.path()).fill(answers);
    }

    /** The form under the review, confirmed. */
    public static PageForm confirmed(WebPage review) {
        return review.theForm("/absenden").with("bestaetigt", "ja");
    }

    /** From the pre-check to the receipt. */
    public WebPage sends() {
        return browser.submit(confirmed(comesTo("pruefen")));
    }
}
