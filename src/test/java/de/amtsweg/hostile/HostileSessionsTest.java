package de.amtsweg.hostile;

import static de.amtsweg.hostile.PageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.http.Applicant;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageForm;
import de.amtsweg.testbase.http.Staff;
import de.amtsweg.testbase.http.WebPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forged forms, planted sessions, guessed passwords, and what every page tells the browser to refuse. */
@ExtendWith(SilentLog.class)
class HostileSessionsTest {
    private static final String SESSION = "AMTSWEG";
    private static final String EXPIRED = "Die Seite war zu lange geöffnet";

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00000000-0000-0000-0000-000000000000", "\u0000"})
    void aFormWithAForgedTokenIsRefusedAndTheDraftIsKept(String token) {
        try (var visitor = People.writer()) {
            var form = shown(visitor, "unternehmen").with("geschaeftsbezeichnung", "Fälschung");

            var refused = visitor.send(form.with("_csrf", token));

            assertThat(refused).refuses(403, EXPIRED, "was Sie vorher gespeichert haben, ist noch da");
            assertThat(refused.html()).contains("href=\"" + Applicant.FORM + "/unternehmen\"");
            assertThat(visitor.send(form.without("_csrf"))).refuses(403, EXPIRED);
            assertThat(answers(visitor, "unternehmen", "geschaeftsbezeichnung"))
                    .containsExactly(People.NAME + " Radladen");
            assertThat(answers(visitor, "wer", "rolle")).containsExactly("selbst");
        }
    }

    @Test
    void theTokenOfSomebodyElseIsForged() {
        try (var visitor = People.writer();
                var attacker = People.somebody()) {
            var review = visitor.get(Applicant.FORM + "/pruefen");
            var foreign = attacker.get("/status")
                    .theForm("/status")
                    .values()
                    .get("_csrf")
                    .getFirst();

            assertThat(visitor.send(Applicant.confirmed(review).with("_csrf", foreign)))
                    .refuses(403, EXPIRED);

            assertThat(visitor.get(Applicant.FORM + "/pruefen")).answers(200, "Prüfen und absenden");
        }
    }

    @Test
    void anUploadWithoutATokenIsRefusedAndTheDraftIsKept() {
        try (var visitor = People.writer()) {
            var form = shown(visitor, "ausweis").attach("identitaet.file", "x.png", new byte[10]);

            assertThat(visitor.send(form.without("_csrf"))).refuses(403, EXPIRED);

            assertThat(answers(visitor, "person", "person.familienname")).containsExactly(People.NAME);
        }
    }

    @Test
    void theTokenOutlivesTheSession() {
        try (var visitor = People.writer()) {
            var form = shown(visitor, "unternehmen");

            visitor.plant(SESSION, "");

            assertThat(visitor.send(form)).answers(200, "Familienname");
        }
    }

    @Test
    void aSessionPlantedBeforeSignInIsNotSignedInAfterwards() {
        try (var victim = People.somebody();
                var attacker = People.somebody()) {
            attacker.open("/betrieb");
            var planted = session(attacker);
            victim.plant(SESSION, planted);

            Staff.signIn(victim, "otto");

            assertThat(session(victim)).isNotEqualTo(planted);
            assertThat(attacker.open("/betrieb")).answers(200, "Anmelden").comesFrom("/anmelden");
        }
    }

    @Test
    void aSessionPlantedBeforeTheCodeIsGivenOpensNothingAfterwards() {
        var receipt = People.applied();
        try (var victim = People.somebody();
                var attacker = People.somebody()) {
            attacker.open("/betrieb");
            var planted = session(attacker);
            victim.plant(SESSION, planted);

            victim.submit(victim.get("/status")
                    .theForm("/status")
                    .with("nummer", receipt.number())
                    .with("code", receipt.secretCode()));

            assertThat(victim.open("/antraege/" + receipt.number())).answers(200, "Wie weit wir sind");
            assertThat(session(victim)).isNotEqualTo(planted);
            assertThat(attacker.open("/antraege/" + receipt.number()))
                    .answers(200, "Geheimcode")
                    .comesFrom("/status")
                    .keeps(receipt.number());
        }
    }

    @Test
    void anInventedSessionIsNotTakenOver() {
        try (var visitor = People.somebody()) {
            var invented = "YW10c3dlZy1lcmZ1bmRlbg==";
            visitor.plant(SESSION, invented);

            visitor.open("/betrieb");

            assertThat(session(visitor)).isNotEqualTo(invented);
        }
    }

    @Test
    void whoSignedOutIsSignedOutEverywhereWithThisSession() {
        var otto = People.staff("otto");
        try (otto;
                var thief = People.somebody()) {
            var stolen = session(otto);

            otto.submit(otto.get("/betrieb").theForm("/abmelden"));
            thief.plant(SESSION, stolen);

            assertThat(otto.open("/betrieb")).comesFrom("/anmelden");
            assertThat(thief.open("/betrieb")).comesFrom("/anmelden");
        }
    }

    @Test
    void signingOutByALinkOfSomebodyElseDoesNotWork() {
        try (var otto = People.staff("otto")) {
            assertThat(otto.open("/abmelden")).refuses(404, "Diese Seite gibt es nicht");
            assertThat(otto.open("/betrieb")).comesFrom("/betrieb");
        }
    }

    @Test
    void guessingPasswordsIsSlowedDownAndHurtsOnlyTheGuesser() {
        try (var guesser = People.somebody()) {
            var form = guesser.get("/anmelden").theForm("/anmelden").with("name", "dora");

            var tries = IntStream.range(0, 11)
                    .mapToObj(i -> guesser.send(form.with("passwort", People.NAME + i)))
                    .toList();

            assertThat(tries.getFirst())
                    .answers(200, "Anmeldename oder Passwort stimmt nicht")
                    .keeps(People.NAME);
            assertThat(tries.getLast())
                    .answers(200, "Zu viele Versuche", "15 Minuten")
                    .keeps(People.NAME);
            assertThat(guesser.send(form.with("passwort", "dora-demo"))).answers(200, "Zu viele Versuche");
            try (var dora = People.staff("dora")) {
                assertThat(dora.open("/werkstatt")).comesFrom("/werkstatt");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0000", "Kanarienvogel", "sab\u0000ine", "sabine'--", "SABINE\u202e", "../sabine"})
    void aNameThatIsNobodysIsWrongAndNothingElse(String name) {
        try (var visitor = People.somebody()) {
            var form = visitor.get("/anmelden").theForm("/anmelden").with("name", name);

            assertThat(visitor.send(form.with("passwort", "sabine-demo")))
                    .answers(200, "Anmeldename oder Passwort stimmt nicht")
                    .keeps(People.NAME);
            assertThat(visitor.open("/arbeitsplatz")).comesFrom("/anmelden");
        }
    }

    @Test
    void anEndlessPasswordIsWrongAndNothingElse() {
        try (var visitor = People.somebody()) {
            var form = visitor.get("/anmelden").theForm("/anmelden").with("name", "bruno");

            assertThat(visitor.send(form.with("passwort", "x".repeat(1_000_000))))
                    .answers(200, "Anmeldename oder Passwort stimmt nicht");
            assertThat(visitor.send(form.with("passwort", "x".repeat(3_000_000))))
                    .refuses(413);
        }
    }

    @Test
    void theSearchWordsOfCitizensStandInNoAddress() {
        try (var visitor = People.somebody()) {
            var found = visitor.submit(visitor.get("/").theForm("/leistungen").with("worte", People.NAME));

            assertThat(found.address().toString()).endsWith("/leistungen");
            assertThat(found.address().getQuery()).isNull();
        }
    }

    @Test
    void everyPageTellsTheBrowserWhatToRefuse() {
        try (var visitor = People.writer();
                var sabine = People.staff("sabine");
                var otto = People.staff("otto");
                var dora = People.staff("dora")) {
            var pages = new ArrayList<WebPage>();
            for (var address : List.of("/", "/leistungen", Applicant.SERVICE, "/status", "/anmelden", "/impressum")) {
                pages.add(visitor.open(address));
            }
            pages.add(visitor.open(Applicant.SERVICE + "/vorab"));
            pages.add(visitor.open(Applicant.FORM + "/person"));
            pages.add(visitor.send(pages.getLast().theForm("/person").with("person.familienname", "")));
            visitor.submit(pages.getLast().theForm("/person").with("person.familienname", People.NAME));
            pages.add(visitor.open(Applicant.FORM + "/pruefen"));
            pages.add(visitor.submit(Applicant.confirmed(pages.getLast())));
            var receipt = Applicant.Receipt.on(pages.getLast());
            pages.add(visitor.open("/antraege/" + receipt.number()));
            pages.add(visitor.open("/gibt-es-nicht"));
            pages.add(visitor.send(visitor.get("/status").theForm("/status").without("_csrf")));
            pages.add(sabine.open("/arbeitsplatz"));
            pages.add(sabine.open("/arbeitsplatz/antraege/" + receipt.number()));
            pages.add(sabine.open("/betrieb"));
            pages.add(otto.open("/betrieb"));
            pages.add(otto.open("/betrieb/postausgang"));
            pages.add(dora.open("/werkstatt"));
            pages.add(Wire.get("/%zz"));
            pages.add(Wire.get("/leistungen;jsessionid=1"));

            assertThat(pages).allSatisfy(HostileSessionsTest::refusesWhatItShould);
        }
    }

    private static void refusesWhatItShould(WebPage page) {
        assertThat(page.header("Content-Security-Policy"))
                .as(page.path())
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'",
                        "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).as(page.path()).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).as(page.path()).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).as(page.path()).contains("no-store");
        assertThat(page.html()).as(page.path()).doesNotContain("<style", " style=", "onclick=", "<script>");
        assertThat(page.header("Server")).isEmpty();
        assertThat(page.header("X-Powered-By")).isEmpty();
    }

    @Test
    void aDownloadIsNeverAPage() {
        try (var visitor = People.writer()) {
            var review = visitor.get(Applicant.FORM + "/pruefen");
            var receipt = Applicant.Receipt.on(visitor.submit(Applicant.confirmed(review)));

            var notice = visitor.get("/antraege/" + receipt.number() + "/dokumente/anzeige");

            assertThat(notice.mediaType()).isEqualTo("application/pdf");
            assertThat(notice.header("Content-Disposition")).startsWith("attachment");
            assertThat(notice.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(notice.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void cookiesKeepToThemselves() {
        try (var visitor = People.somebody()) {
            People.applicant(visitor).begins();

            for (var name : List.of(SESSION, "AMTSWEG_CSRF", "entwurf")) {
                var cookie = visitor.cookie(name).orElseThrow();
                assertThat(cookie.isHttpOnly()).as(name).isTrue();
            }
            assertThat(visitor.cookie("entwurf").orElseThrow().getPath()).isEqualTo(Applicant.SERVICE);
        }
    }

    private static List<String> answers(Browser browser, String page, String name) {
        return shown(browser, page).values().get(name);
    }

    private static PageForm shown(Browser browser, String page) {
        return browser.get(Applicant.FORM + "/" + page).theForm("/" + page);
    }

    private static String session(Browser browser) {
        return browser.cookie(SESSION).orElseThrow().getValue();
    }
}
