package de.amtsweg.testbase.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Somebody who fills in the form of a service, page after page, and holds number and secret code in the end. */
public final class Applicant {
    public static final String SERVICE = "/leistungen/gewerbe-anmelden";
    public static final String FORM = SERVICE + "/antrag";

    private static final String EMAIL = "/e-mail-bestaetigen";
    private static final int MOST_PAGES = 30;

    private final Browser browser;
    private final Map<String, List<String>> answers;
    private final Optional<UnaryOperator<String>> mailbox;

    /** Somebody who does not look for mails, and gets letters. */
    public Applicant(Browser browser, Map<String, List<String>> answers) {
        this(browser, answers, Optional.empty());
    }

    /** @param mailbox finds the code that was mailed to an address */
    public Applicant(Browser browser, Map<String, List<String>> answers, UnaryOperator<String> mailbox) {
        this(browser, answers, Optional.of(mailbox));
    }

    private Applicant(Browser browser, Map<String, List<String>> answers, Optional<UnaryOperator<String>> mailbox) {
        this.browser = browser;
        this.answers = answers;
        this.mailbox = mailbox;
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
            shown = shown.path().endsWith(EMAIL) ? confirmsEmail(shown) : browser.submit(filledIn(shown));
        }
        return shown;
    }

    private WebPage confirmsEmail(WebPage page) {
        if (mailbox.isEmpty()) {
            return browser.get(page.read("href=\"([^\"]+)\"[^>]*><span[^>]*>Ohne Bestätigung weiter<"));
        }
        var code = mailbox.get().apply(answers.get("email").getFirst());
        return browser.submit(page.theForm(page.path()).with("code", code));
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
