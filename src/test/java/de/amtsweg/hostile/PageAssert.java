package de.amtsweg.hostile;

import de.amtsweg.testbase.http.WebPage;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What is expected of every answer, and of answers to bad input in particular. */
final class PageAssert extends AbstractAssert<PageAssert, WebPage> {
    private static final List<String> INSIDES = List.of(
            "Exception",
            "de.amtsweg",
            "springframework",
            "org.apache",
            "org.camunda",
            "java.",
            "Caused by",
            "HTTP Status",
            "Tomcat",
            "<style",
            " style=");

    private PageAssert(WebPage page) {
        super(page, PageAssert.class);
    }

    static PageAssert assertThat(WebPage page) {
        return new PageAssert(page);
    }

    /** This status and these words, and not a word about the machinery. */
    PageAssert answers(int status, String... words) {
        Assertions.assertThat(actual.status()).as(actual::words).isEqualTo(status);
        for (var word : words) {
            Assertions.assertThat(actual.words()).contains(word);
        }
        Assertions.assertThat(actual.html()).doesNotContain(INSIDES.toArray(String[]::new));
        return this;
    }

    /** Refused in the frame of the town, in German, with a way home. */
    PageAssert refuses(int status, String... words) {
        answers(status, words);
        Assertions.assertThat(actual.html()).contains("<html lang=\"de\"", "href=\"/\"");
        return keeps(People.NAME);
    }

    PageAssert comesFrom(String path) {
        Assertions.assertThat(actual.path()).as(actual::words).isEqualTo(path);
        return this;
    }

    /** Does not show this. */
    PageAssert keeps(String... secrets) {
        Assertions.assertThat(actual.html()).doesNotContain(secrets);
        return this;
    }
}
