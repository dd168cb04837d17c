package de.amtsweg.hostile;

import static de.amtsweg.hostile.PageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.http.Applicant;
import de.amtsweg.testbase.http.PageForm;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses nobody gave out, and requests no browser would send. */
@ExtendWith(SilentLog.class)
class AddressesTest {
    private static final String NO_PAGE = "Diese Seite gibt es nicht";
    private static final String NOT_UNDERSTOOD = "Diese Anfrage haben wir nicht verstanden";
    private static final String ON_A_MACHINE = "Content-Type: application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/leistungen/gibt-es-nicht",
                "/leistungen/gibt-es-nicht/vorab",
                "/leistungen/gibt-es-nicht/antrag/person",
                "/leistungen/gibt-es-nicht/antrag/pruefen",
                "/leistungen/gibt-es-nicht/antrag/eingang",
                "/leistungen/%7Bkey%7D",
                "/leistungen/__proto__/antrag",
                "/leistungen/gewerbe-anmelden/gibt-es-nicht",
                "/zahlung/sandbox/4711",
                "/zahlung/sandbox/00000000-0000-0000-0000-000000000000",
                "/sprache/xx",
                "/h2-console",
                "/engine-rest/engine",
                "/favicon.ico"
            })
    void anAddressThatLeadsNowhereSaysSo(String address) {
        try (var visitor = People.somebody()) {
            assertThat(visitor.open(address)).refuses(404, NO_PAGE, "Über die Startseite finden Sie alle Leistungen");
        }
    }

    @Test
    void aPageTheFormDoesNotHaveLeadsBackIntoTheForm() {
        try (var visitor = People.writer()) {
            assertThat(visitor.open(Applicant.FORM + "/gibt-es-nicht"))
                    .answers(200, "Prüfen und absenden")
                    .comesFrom(Applicant.FORM + "/pruefen");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/%zz, 400",
        "/%, 400",
        "/leistungen/%ff%fe, 400",
        "/leistungen/gewerbe%00anmelden, 400",
        "/leistungen/%0d%0aSet-Cookie:x, 400",
        "/leistungen/..%2f..%2fetc%2fpasswd, 400",
        "/leistungen/../../etc/passwd, 400",
        "/assets/%2e%2e/application.yaml, 400",
        "/assets/..%5capplication.yaml, 400",
        "/assets-town/musterstadt/..%2fsecrets, 400",
        "/leistungen;jsessionid=4711, 400",
        "/leistungen/gewerbe-anmelden;jsessionid=4711/antrag, 400",
        "//evil.example/, 400",
        "/\\evil.example, 400",
        "/leistungen/{key}, 400"
    })
    void anAddressThatClimbsOrCannotBeReadIsRefusedInWords(String address, int status) {
        assertThat(Wire.get(address)).refuses(status, NOT_UNDERSTOOD);
    }

    @Test
    void anEndlessAddressIsRefusedInWords() {
        assertThat(Wire.get("/" + "a".repeat(20_000))).refuses(400, NOT_UNDERSTOOD);
        assertThat(Wire.get("/" + "a".repeat(7_000))).refuses(404, NO_PAGE);
    }

    @Test
    void anAddressWithEndlessParametersIsRefusedInWords() {
        var parameters = IntStream.range(0, 1_500).mapToObj(i -> "a=" + i).collect(Collectors.joining("&"));

        assertThat(Wire.get("/status?" + parameters)).refuses(400, NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE, 405, lässt sich so nicht öffnen",
        "PUT, 403, Die Seite war zu lange geöffnet",
        "DELETE, 403, Die Seite war zu lange geöffnet",
        "PATCH, 403, Die Seite war zu lange geöffnet",
        "STEAL, 400, haben wir nicht verstanden",
        "CONNECT, 501, haben wir nicht verstanden"
    })
    void whatABrowserNeverAsksForIsRefusedInWords(String method, int status, String words) {
        assertThat(Wire.ask(method, Applicant.FORM + "/absenden")).refuses(status, words);
    }

    @Test
    void anAddressThatBelongsToAFormSaysSo() {
        try (var visitor = People.somebody()) {
            assertThat(visitor.open("/zahlung/sandbox/x/y")).refuses(404, NO_PAGE);
            var search = visitor.get("/").theForm("/leistungen").to("/impressum");
            assertThat(visitor.send(search)).refuses(405, "Diese Seite lässt sich so nicht öffnen");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: [::", "Host: a b", "Host: a\u0000b"})
    void aHostThatIsNoneIsRefusedInWords(String host) {
        assertThat(Wire.get("/", host)).refuses(400, NOT_UNDERSTOOD);
    }

    @Test
    void aForeignHostLeadsNobodyAway() {
        var wish = "Host: evil.example";

        assertThat(Wire.get("/", wish)).answers(200, "Stadt Musterstadt online").keeps("evil.example");
        assertThat(Wire.get("/status", wish).html()).doesNotContain("evil.example");
        assertThat(Wire.get("/arbeitsplatz", wish).header("Location")).isEqualTo("/anmelden");
        assertThat(Wire.get(Applicant.FORM, wish).header("Location")).isEqualTo(Applicant.SERVICE + "/vorab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xx-yy;q=9,de;q=x", "../../../etc/passwd", "*", "en-\u202e", "{}", "zh-Hant-TW-x-lvariant-a"})
    void anAbsurdLanguageIsGerman(String language) {
        assertThat(Wire.get("/status", "Accept-Language: " + (language + ",").repeat(50)))
                .answers(200, "Stand abfragen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", ";;;", "application/json", "*/*", "text/html;q=x"})
    void whateverSomebodyAcceptsAMissingPageIsMissing(String accepted) {
        var page = Wire.get("/gibt-es-nicht", "Accept: " + accepted);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html()).doesNotContain("Exception", "de.amtsweg", "timestamp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%09/evil.example",
                "/%5cevil.example",
                "/%2f%2fevil.example",
                "javascript:alert(1)",
                "/..//evil.example",
                "/x%0d%0aLocation:%20https://evil.example"
            })
    void switchingTheLanguageLeadsNobodyAway(String wish) {
        var answer = Wire.get("/sprache/en?zu=" + wish);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AMTSWEG=%%%",
                "AMTSWEG=AAAA",
                "AMTSWEG=" + "/////////////////////w==",
                "AMTSWEG=; AMTSWEG=x; AMTSWEG=\"\\\"",
                "entwurf=4711",
                "entwurf=1-1-1-1-1",
                "=;;;==",
                "AMTSWEG_SPRACHE=../../x; AMTSWEG_CSRF=%00",
                "$Version=1; $Path=/"
            })
    void aTornCookieIsNoCookie(String cookie) {
        assertThat(Wire.get("/status", "Cookie: " + cookie)).answers(200, "Stand abfragen");
        assertThat(Wire.get(Applicant.FORM + "/person", "Cookie: " + cookie).header("Location"))
                .isEqualTo(Applicant.FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary="
                        + "----------------------------------------------------------------------",
                "multipart/form-data; boundary=x",
                "multipart/",
                "multipart/;;;",
                "application/json",
                ";;;",
                "application/x-www-form-urlencoded; charset=gibt-es-nicht"
            })
    void aBodyOfAnotherKindIsRefusedInWords(String type) {
        var page = Wire.post(
                Applicant.SERVICE + "/vorab",
                "--x\r\nContent-Disposition: nonsense\r\n\r\nneu",
                "Content-Type: " + type);

        assertThat(page.status()).isIn(400, 403, 413, 415);
        assertThat(page).refuses(page.status());
        assertThat(page.words())
                .containsAnyOf(NOT_UNDERSTOOD, "Die Seite war zu lange geöffnet", "Ihre Datei ist zu groß");
    }

    @ParameterizedTest
    @CsvSource({
        "vorhaben=%zz, 400",
        "vorhaben=%ff%fe, 400",
        "%zz=neu, 400",
        "=neu, 400",
        "vor%00haben=neu, 400",
        "vor%07haben=neu, 400",
        "%E2%80%AEvorhaben=neu, 422",
        "__proto__=neu&constructor=x&vorhaben.class.name=x&[0]=y, 422"
    })
    void aBodyThatCannotBeReadIsRefusedInWords(String body, int status) {
        try (var visitor = People.somebody()) {
            var form = visitor.get(Applicant.SERVICE + "/vorab").theForm("/vorab");
            var token = form.values().get("_csrf").getFirst();
            var cookies = "Cookie: AMTSWEG_CSRF="
                    + visitor.cookie("AMTSWEG_CSRF").orElseThrow().getValue();

            var page = Wire.post(Applicant.SERVICE + "/vorab", body + "&_csrf=" + token, ON_A_MACHINE, cookies);

            assertThat(page).refuses(status);
        }
    }

    @Test
    void aBodyOfTwoLengthsIsRefusedInWords() {
        assertThat(Wire.post("/status", "nummer=1", ON_A_MACHINE, "Content-Length: 5"))
                .refuses(400, NOT_UNDERSTOOD);
    }

    @Test
    void aHundredThousandParametersAreRefusedInWords() {
        try (var visitor = People.somebody()) {
            var form = visitor.get(Applicant.SERVICE + "/vorab").theForm("/vorab");

            assertThat(visitor.send(flooded(form, 100_000))).refuses(400, NOT_UNDERSTOOD);
        }
    }

    private static PageForm flooded(PageForm form, int parameters) {
        IntStream.range(0, parameters).forEach(i -> form.with("a" + i, "1"));
        return form;
    }
}
