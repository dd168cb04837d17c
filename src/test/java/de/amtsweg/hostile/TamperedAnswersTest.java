package de.amtsweg.hostile;

import static de.amtsweg.hostile.PageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.http.Applicant;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageForm;
import de.amtsweg.testbase.http.WebPage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages come back with other fields, other values, or far more of them than they were shown with. */
@ExtendWith(SilentLog.class)
class TamperedAnswersTest {
    private static final String NOT_RIGHT_YET = "noch nicht richtig";
    private static final String STATES = "person.staatsangehoerigkeiten";

    private final Browser browser = People.writer();

    @AfterEach
    void leave() {
        browser.close();
    }

    static List<String> strangeTexts() {
        return List.of(
                "\u202eKanarienvogel\u202c",
                "Kanarien\u0000vogel",
                "Kanarien\u0007vogel\u001b[31m",
                "\uFFFE\uFFFF",
                "\ud83d",
                "Z̸͓̈́a̷l̵g̴o̶",
                "😀🏳️‍🌈",
                "<script>alert('Kanarienvogel')</script>",
                "${7*7} #{7*7} *{7*7} @{7*7} ~{7*7} [[${7*7}]] __${7*7}__",
                "{{constructor.constructor('x')()}}",
                "'; drop table application; --",
                "\r\nSet-Cookie: a=b",
                " ",
                "null",
                "Kanarienvogel".repeat(80_000));
    }

    @ParameterizedTest
    @MethodSource("strangeTexts")
    void aStrangeTextIsKeptOrRefusedInWordsAndLosesNothing(String text) {
        var answer = browser.send(page("unternehmen").with("geschaeftsbezeichnung", text));

        assertThat(answer.status()).isIn(200, 422);
        assertThat(answer.html()).doesNotContain("<script>alert", "Exception", " 49 ");
        assertThat(visibleCookies(answer)).noneMatch(cookie -> cookie.startsWith("a="));
        if (answer.status() == 422) {
            assertThat(answer).answers(422, NOT_RIGHT_YET, "Name des Geschäfts");
            assertThat(answer.theForm("/unternehmen").values())
                    .containsEntry("rechtsform", List.of("einzelunternehmen"));
        } else {
            assertThat(answer).comesFrom(Applicant.FORM + "/person");
        }
        assertThat(page("wer").values()).containsEntry("rolle", List.of("selbst"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kanarien😀vogel", "Канарейка", "\u0000", "<b>", "42", "LONG"})
    void aNameWithStrangeSignsIsRefusedAndShownAgain(String typed) {
        var name = typed.equals("LONG") ? "a".repeat(100_000) : typed;

        var answer = browser.send(page("person").with("person.familienname", name));

        assertThat(answer).answers(422, NOT_RIGHT_YET, "Familienname");
        assertThat(answer.theForm("/person").values())
                .containsEntry("person.familienname", List.of(name.replace("\0", "")))
                .containsEntry("person.vornamen", List.of("Erika Maria"));
    }

    @ParameterizedTest
    @CsvSource({
        "wer, rolle, koenig",
        "wer, rolle, ''",
        "wer, rolle, __proto__",
        "unternehmen, rechtsform, imperium",
        "unternehmen, rechtsform, 'einzelunternehmen\u0000'",
        "ihre-taetigkeit, betriebsform, raub",
        "ihre-taetigkeit, nebenerwerb, vielleicht",
        "ausweis, identitaet.way, never",
        "kontakt, zustellung, taube"
    })
    void whatWasNotOfferedIsNotTaken(String at, String field, String value) {
        assertThat(browser.send(page(at).with(field, value))).answers(422, NOT_RIGHT_YET);

        assertThat(browser.open(Applicant.FORM + "/pruefen")).comesFrom(Applicant.FORM + "/" + at);
    }

    @Test
    void ofSeveralAnswersToOneQuestionOneCounts() {
        browser.send(page("wer").with("rolle", "selbst", "vollmacht"));

        assertThat(review()).answers(200, "Für mich selbst").keeps("Bevollmächtigt");
    }

    @Test
    void computedAnswersAreComputedWhateverSomebodyPosts() {
        var form = page("unternehmen")
                .with("personArt", "juristisch")
                .with("firma", "Erfunden GmbH")
                .with("anzahlVertreter", "0")
                .with("gebuehr", "0,00")
                .with("fee", "0");

        var next = browser.submit(showing(form, "personArt", "firma", "anzahlVertreter", "gebuehr"));

        assertThat(next).answers(200, "Familienname").keeps("Gesetzliche Vertretung");
        assertThat(review()).answers(200, "26,00 €").keeps("Erfunden GmbH");
    }

    @Test
    void answersOfOtherPagesAreNotTaken() {
        var form = page("person")
                .with("rolle", "vollmacht")
                .with("vorhaben", "zuzug")
                .with("rechtsform", "gmbh")
                .with("email", "dieb@example.org");

        browser.submit(showing(form, "rolle", "vorhaben", "rechtsform", "email"));

        assertThat(review())
                .answers(200, "Für mich selbst", "Einzelunternehmen", "kanarienvogel@example.org")
                .keeps("dieb@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__proto__",
                "constructor",
                "class.module.classLoader",
                "person.class",
                "person[familienname]",
                "person..familienname",
                ".",
                "..",
                "_shown.0",
                "authority",
                "service.key",
                "\u202efamilienname",
                "T(java.lang.Runtime).getRuntime().exec('x')"
            })
    void aKeyTheFormDoesNotHaveIsNotTaken(String key) {
        browser.submit(showing(page("person").with(key, "Eindringling"), key));

        assertThat(review()).answers(200, People.NAME).keeps("Eindringling");
    }

    @Test
    void rowsWithAbsurdNumbersAreNoRows() {
        var form = page("wohnanschrift");
        for (var row : List.of("999999", "-1", "99999999999999999999", "0x1", "1e3", "", "0.0", "٣٣٣٣٣")) {
            form.with(STATES + "." + row + ".staat", "FR");
        }

        browser.submit(form.with(STATES, "FR"));

        assertThat(review()).answers(200, "Deutschland").keeps("Frankreich");
    }

    @Test
    void rowsWithoutEndAreCutOff() {
        var form = page("wohnanschrift").without("_shown");
        IntStream.range(0, 1_500).forEach(row -> form.with(STATES + "." + row + ".staat", "FR"));

        assertThat(browser.send(form).status()).isIn(200, 422);

        assertThat(page("wohnanschrift").values().keySet().stream().filter(name -> name.startsWith(STATES)))
                .hasSizeLessThanOrEqualTo(100);
        assertThat(page("person").values()).containsEntry("person.familienname", List.of(People.NAME));
    }

    @ParameterizedTest
    @CsvSource({
        "add, person.staatsangehoerigkeiten",
        "add, gibt.es.nicht",
        "add, __proto__",
        "add, ''",
        "remove, person.staatsangehoerigkeiten.0",
        "remove, person.staatsangehoerigkeiten.9999",
        "remove, person.staatsangehoerigkeiten.-1",
        "remove, person.staatsangehoerigkeiten.99999999999",
        "remove, gibt.es.nicht.0",
        "remove, x",
        "_refresh, person"
    })
    void buttonsThatAreNotThereShowThePageAgain(String button, String value) {
        assertThat(browser.send(page("wohnanschrift").with(button, value)))
                .answers(200, "Anschrift")
                .comesFrom(Applicant.FORM + "/wohnanschrift");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gefälscht", "x", "\u0000"})
    void aForgedStateOfThePageOverwritesNothingSilently(String state) {
        var stale = page("unternehmen")
                .with("geschaeftsbezeichnung", "Zweiter Laden")
                .with("_stand", state);
        browser.submit(page("unternehmen").with("geschaeftsbezeichnung", "Erster Laden"));

        assertThat(browser.send(stale)).answers(200, "in einem anderen Fenster geändert", "Erster Laden");

        assertThat(page("unternehmen").values()).containsEntry("geschaeftsbezeichnung", List.of("Erster Laden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "../../../anmelden", "{x}", "\u0000"})
    void aForgedGoalLeadsNobodyAway(String goal) {
        assertThat(browser.submit(page("wer").with("_ziel", goal))).comesFrom(Applicant.FORM + "/unternehmen");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 409, noch nichts abgesendet",
        "999999, 409, noch nichts abgesendet",
        "99999999999999999999, 400, haben wir nicht verstanden",
        "1e9, 400, haben wir nicht verstanden",
        "x, 400, haben wir nicht verstanden",
        "'', 409, noch nichts abgesendet"
    })
    void aReviewWithAForgedVersionSendsNothing(String version, int status, String words) {
        var forged = Applicant.confirmed(review()).with("_version", version);

        assertThat(browser.send(forged)).answers(status, words);

        assertThat(review()).answers(200, "Prüfen und absenden");
    }

    @Test
    void aReviewIsSentOnlyConfirmed() {
        assertThat(browser.send(review().theForm("/absenden"))).answers(422, "Setzen Sie das Häkchen");
    }

    @Test
    void aFormThatIsNotCompleteIsNotSent() {
        var review = review();
        browser.send(page("person").with("person.familienname", ""));

        assertThat(browser.send(Applicant.confirmed(review)))
                .answers(200, "Familienname")
                .comesFrom(Applicant.FORM + "/person");
    }

    @Test
    void pagesThatAreNotAskedTakeNoAnswers() {
        var hidden = page("person").to(Applicant.FORM + "/vertretung").with("vertreter.0.familienname", "Eindringling");

        assertThat(browser.send(hidden)).answers(200).comesFrom(Applicant.FORM + "/pruefen");

        assertThat(review()).answers(200, People.NAME).keeps("Eindringling");
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2027",
        "99999999999, 1, 2027",
        "-1, 1, 2027",
        "1, 1, 99999",
        "1, 1, -2027",
        "１, １, ２０２７",
        "1.0, 1, 2027",
        "'', '', 2027"
    })
    void aDayTheCalendarDoesNotHaveIsRefused(String day, String month, String year) {
        var form = page("ihre-taetigkeit")
                .with("beginn.tag", day)
                .with("beginn.monat", month)
                .with("beginn.jahr", year);

        assertThat(browser.send(form)).answers(422, "Wann beginnen Sie?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "NaN", "-1", "0x10", "99999999999999999999999999999999999999", "1,5", "٣", "∞"})
    void aNumberThatIsNoneIsRefused(String number) {
        var more = browser.send(page("beschaeftigte").with("hatBeschaeftigte", "ja"));

        var answer = browser.send(
                more.theForm("/beschaeftigte").with("vollzeit", number).with("teilzeit", "1"));

        assertThat(answer).answers(422, NOT_RIGHT_YET, "Vollzeit");
    }

    @Test
    void aPreCheckOfSomethingElseBeginsNothing() {
        try (var stranger = People.somebody()) {
            var questions = stranger.get(Applicant.SERVICE + "/vorab").theForm("/vorab");

            assertThat(stranger.send(questions.fill(Map.of("vorhaben", List.of("weltherrschaft")))))
                    .refuses(422, NOT_RIGHT_YET);
            assertThat(stranger.send(questions.to(Applicant.FORM)))
                    .answers(200, "Brauche ich eine Gewerbeanmeldung?")
                    .comesFrom(Applicant.SERVICE + "/vorab");
        }
    }

    private PageForm page(String page) {
        return browser.get(Applicant.FORM + "/" + page).theForm("/" + page);
    }

    private WebPage review() {
        var review = browser.get(Applicant.FORM + "/pruefen");
        assertThat(review).comesFrom(Applicant.FORM + "/pruefen");
        return review;
    }

    /** As if the page had shown more fields than it did. */
    private static PageForm showing(PageForm form, String... fields) {
        var shown = Stream.concat(form.values().get("_shown").stream(), Stream.of(fields));
        return form.with("_shown", shown.toArray(String[]::new));
    }

    private static List<String> visibleCookies(WebPage page) {
        return page.headers().allValues("Set-Cookie");
    }
}
