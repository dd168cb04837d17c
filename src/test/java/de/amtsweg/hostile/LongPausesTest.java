package de.amtsweg.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageForm;
import de.amtsweg.testbase.http.WebPage;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Somebody thinks about one page for longer than any session lasts. */
class LongPausesTest {
    @Test
    void afterTheSessionHasEndedThePageIsSavedAndLeadsOn() {
        try (var browser = People.somebody()) {
            var applicant = People.applicant(browser);
            var page = applicant.comesTo("person");

            browser.plant("AMTSWEG", "bm90LXRoZXJlLWFueS1tb3Jl");
            var next = browser.submit(applicant.filledIn(page));

            assertThat(next.path()).endsWith("/wohnanschrift");
            assertThat(browser.get(page.path()).html()).contains("value=\"" + People.NAME);
        }
    }

    @Test
    void whenTheSecurityTokenIsGoneWhatWasTypedIsSentOnceMore() {
        try (var browser = People.somebody()) {
            var applicant = People.applicant(browser);
            var page = applicant.comesTo("person");

            var refused = withStaleToken(browser, applicant.filledIn(page), "same-origin");
            var next = browser.submit(refused.theForm("/person"));

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.words()).contains("Es ist nichts verloren").contains("Noch einmal absenden");
            assertThat(next.path()).endsWith("/wohnanschrift");
        }
    }

    @Test
    void nobodyElseMayPutWordsIntoAFormThatWay() {
        try (var browser = People.somebody()) {
            var applicant = People.applicant(browser);
            var page = applicant.comesTo("person");

            var refused = withStaleToken(browser, applicant.filledIn(page), "cross-site");

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.form("/person")).isEmpty();
            assertThat(refused.html()).doesNotContain(People.NAME);
        }
    }

    private static WebPage withStaleToken(Browser browser, PageForm form, String from) {
        form.with("_csrf", "4711");
        var body = form.values().entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return browser.send(browser.request(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", from)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
