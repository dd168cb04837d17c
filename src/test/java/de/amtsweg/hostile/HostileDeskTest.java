package de.amtsweg.hostile;

import static de.amtsweg.hostile.PageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.http.AnswerSheet;
import de.amtsweg.testbase.http.Applicant.Receipt;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageForm;
import de.amtsweg.testbase.http.WebPage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clerks in each other's way, stale pages on their desks, and people who have no business there. */
@ExtendWith(SilentLog.class)
class HostileDeskTest {
    private static final String GONE = "Diese Aufgabe ist nicht mehr offen";
    private static final String NO_PAGE = "Diese Seite gibt es nicht";

    private static Browser sabine;
    private static Browser kemal;
    private static Browser bruno;
    private static Browser clara;
    private static Browser citizen;

    private Receipt receipt;
    private String task;

    @BeforeAll
    static void comeToWork() {
        sabine = People.staff("sabine");
        kemal = People.staff("kemal");
        bruno = People.staff("bruno");
        clara = People.staff("clara");
        citizen = People.somebody();
    }

    @AfterAll
    static void goHome() {
        List.of(sabine, kemal, bruno, clara, citizen).forEach(Browser::close);
    }

    /** Somebody applies, and the task of it comes to the desks. */
    private void aTaskComes() {
        receipt = People.applied();
        task = People.taskOf(receipt, sabine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arbeitsplatz",
                "/arbeitsplatz/aufgaben/4711",
                "/arbeitsplatz/akten",
                "/arbeitsplatz/kasse",
                "/arbeitsplatz/gibt-es-nicht",
                "/werkstatt",
                "/betrieb",
                "/betrieb/postausgang",
                "/actuator/env"
            })
    void whoIsNotSignedInIsAskedToSignIn(String address) {
        assertThat(citizen.open(address))
                .answers(200, "Anmelden")
                .comesFrom("/anmelden")
                .keeps(People.NAME);
    }

    @Test
    void whoIsNotSignedInChangesNothing() {
        aTaskComes();
        var form = citizen.get("/status").theForm("/status");

        for (var what : List.of(task + "/uebernehmen", task + "/erledigen", ofApplication("/zugangscode"))) {
            assertThat(citizen.send(form.to(what))).answers(200, "Anmelden").comesFrom("/anmelden");
        }

        assertThat(sabine.get(task)).answers(200, "Aufgabe übernehmen");
        theCodeStillOpens();
    }

    @ParameterizedTest
    @CsvSource({"/werkstatt", "/betrieb", "/betrieb/personen", "/betrieb/postausgang", "/actuator/env"})
    void whoWorksElsewhereIsRefused(String address) {
        assertThat(sabine.open(address)).refuses(403, "Diese Seite dürfen Sie nicht öffnen");
    }

    @Test
    void anotherUnitSeesNothingOfAnApplication() {
        aTaskComes();
        var page = sabine.get(ofApplication(""));
        var document = page.read("href=\"(/arbeitsplatz/dokumente/[^\"?]+)");
        var file = page.read("href=\"(/arbeitsplatz/akten/[^\"]+)\"");

        for (var stranger : List.of(bruno, clara)) {
            for (var address : List.of(ofApplication(""), document, document + "?antrag=" + receipt.number())) {
                assertThat(stranger.open(address)).refuses(404, NO_PAGE);
            }
            assertThat(stranger.open(file)).refuses(403, "Diese Seite dürfen Sie nicht öffnen");
            assertThat(stranger.open(task)).answers(404, GONE).keeps(People.NAME, receipt.number());
            assertThat(stranger.send(form(stranger, "/arbeitsplatz", "/arbeitsplatz/antraege")
                            .with("nummer", receipt.number())))
                    .answers(200, "Unter dieser Nummer gibt es nichts, was Sie öffnen dürfen")
                    .keeps(People.NAME);
            assertThat(stranger.send(form(stranger, "/arbeitsplatz/akten", "/arbeitsplatz/akten")
                            .with("worte", "Betriebsakte")))
                    .answers(200, "Keine Akte gefunden")
                    .keeps(People.NAME);
        }
    }

    @Test
    void anotherUnitChangesNothingOfAnApplication() {
        aTaskComes();
        var file = sabine.get(ofApplication("")).read("href=\"(/arbeitsplatz/akten/[^\"]+)\"");

        for (var what : List.of(
                ofApplication("/antwort"),
                ofApplication("/ruecknahme"),
                ofApplication("/zugangscode"),
                file + "/pruefung",
                task + "/uebernehmen",
                task + "/zurueckgeben",
                task + "/erledigen")) {
            var form = form(bruno, "/arbeitsplatz", "/arbeitsplatz/antraege")
                    .to(what)
                    .with("text", "Antwort");
            var answer = bruno.send(form.fill(AnswerSheet.certified()));
            assertThat(answer.status()).isIn(403, 404);
            assertThat(answer).answers(answer.status()).keeps(People.NAME);
        }

        assertThat(sabine.get(task)).answers(200, "Aufgabe übernehmen");
        theCodeStillOpens();
    }

    @Test
    void theCashDeskShowsTheFeeAndNothingElse() {
        aTaskComes();
        var cash = form(bruno, "/arbeitsplatz/kasse", "/arbeitsplatz/kasse").with("nummer", receipt.number());

        assertThat(bruno.submit(cash)).answers(200, "26,00 €").keeps(People.NAME);
    }

    @Test
    void cashTakenTwiceInTheSameMomentIsBookedOnce() {
        aTaskComes();
        var cash = form(clara, "/arbeitsplatz/kasse", "/arbeitsplatz/kasse").with("nummer", receipt.number());
        var fee = clara.submit(cash)
                .theForm("/zahlung")
                .with("beleg", UUID.randomUUID().toString());
        var cheap = fee.with("betrag", "0,01").with("amount", "0.01");

        var pages = AtOnce.times(3, () -> clara.send(cheap));

        assertThat(pages).allSatisfy(page -> assertThat(page).answers(200, "bezahlt"));
        assertThat(bookings()).isEqualTo(1);
    }

    @Test
    void ofTwoClerksWhoTakeATaskInTheSameMomentOneGetsItAndTheOtherIsToldWho() {
        aTaskComes();
        var hers = sabine.get(task).theForm("/uebernehmen");
        var his = kemal.get(task).theForm("/uebernehmen");

        var pages = AtOnce.<WebPage>all(List.of(() -> sabine.send(hers), () -> kemal.send(his)));

        assertThat(pages).allSatisfy(page -> assertThat(page.status()).isEqualTo(200));
        boolean she = pages.getFirst().words().contains("Sie bearbeiten diese Aufgabe.");
        var winner = pages.get(she ? 0 : 1);
        var other = pages.get(she ? 1 : 0);
        assertThat(winner).answers(200, "Sie bearbeiten diese Aufgabe.");
        assertThat(other).answers(200, (she ? "Sabine Sommer" : "Kemal Kaya") + " bearbeitet diese Aufgabe.");
        assertThat(other.words()).doesNotContain("Sie bearbeiten diese Aufgabe.");
    }

    @Test
    void aTaskFinishedTwiceInTheSameMomentIsFinishedOnce() {
        aTaskComes();
        var form = certifying(sabine.submit(sabine.get(task).theForm("/uebernehmen")));

        var pages = AtOnce.times(3, () -> sabine.send(form));

        assertThat(pages.stream().filter(page -> page.status() == 200)).hasSize(1);
        assertThat(pages.stream().filter(page -> page.status() != 200))
                .allSatisfy(page -> assertThat(page).answers(404, GONE));
        assertThat(findings()).isEqualTo(1);
    }

    @Test
    void aStalePageOfAFinishedTaskSaysSoAndChangesNothing() {
        aTaskComes();
        var stale = kemal.get(task);
        sabine.submit(certifying(sabine.submit(sabine.get(task).theForm("/uebernehmen"))));

        assertThat(kemal.send(stale.theForm("/uebernehmen"))).answers(404, GONE);
        assertThat(kemal.send(stale.theForm("/uebernehmen").to(task + "/zurueckgeben")))
                .answers(404, GONE);
        assertThat(kemal.send(
                        stale.theForm("/uebernehmen").to(task + "/erledigen").with("ergebnis", "zurueckweisen")))
                .answers(404, GONE);
        assertThat(kemal.open(task)).answers(404, GONE);
        assertThat(findings()).isEqualTo(1);
    }

    @Test
    void aTaskThatSomebodyElseHasIsNeitherFinishedNorGivenBack() {
        aTaskComes();
        var hers = sabine.submit(sabine.get(task).theForm("/uebernehmen"));
        var forged = certifying(hers).with("_csrf", token(kemal));

        assertThat(kemal.send(forged)).answers(409, "Sabine Sommer hat diese Aufgabe übernommen");
        assertThat(kemal.send(
                        form(kemal, "/arbeitsplatz", "/arbeitsplatz/antraege").to(task + "/zurueckgeben")))
                .answers(200, "Sabine Sommer bearbeitet diese Aufgabe.");

        assertThat(sabine.get(task)).answers(200, "Sie bearbeiten diese Aufgabe.");
        assertThat(findings()).isZero();
    }

    @Test
    void aTaskThatNobodyTookIsNotFinished() {
        aTaskComes();
        var form = form(sabine, "/arbeitsplatz", "/arbeitsplatz/antraege").to(task + "/erledigen");
        AnswerSheet.certified().forEach((name, values) -> form.with(name, values.toArray(String[]::new)));

        var answer = sabine.send(form);

        assertThat(answer).answers(409, "Übernehmen Sie die Aufgabe zuerst");
        assertThat(answer.theForm("/erledigen").values()).containsEntry("ergebnis", List.of("bestaetigen"));
        assertThat(findings()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ergebnis, genehmigt", "ergebnis, ''", "identitaetGeprueft, vielleicht", "taetigkeitWortlaut, ''"})
    void aFindingThatIsNotOfferedIsRefused(String field, String value) {
        aTaskComes();
        var mine = sabine.submit(sabine.get(task).theForm("/uebernehmen"));

        assertThat(sabine.send(certifying(mine).with(field, value))).answers(422, "Bitte prüfen Sie");

        assertThat(sabine.get(task)).answers(200, "Sie bearbeiten diese Aufgabe.");
        assertThat(findings()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arbeitsplatz/aufgaben/%7Bx%7D",
                "/arbeitsplatz/antraege/%7Bx%7D",
                "/arbeitsplatz/akten/%7Bx%7D",
                "/arbeitsplatz/akten/4711",
                "/arbeitsplatz/dokumente/4711",
                "/arbeitsplatz/kasse/4711",
                "/arbeitsplatz/erfassen/%7Bx%7D",
                "/arbeitsplatz/erfassen/%7Bx%7D/weiter",
                "/arbeitsplatz/erfassen/%7Bx%7D/seite/person",
                "/arbeitsplatz/erfassen/%7Bx%7D/pruefen",
                "/arbeitsplatz/erfassen/%C3%BC/weiter",
                "/arbeitsplatz/erfassen/%C3%BC/eingang",
                "/arbeitsplatz/wiedervorlagen/4711"
            })
    void anAddressThatLeadsNowhereSaysSo(String address) {
        assertThat(sabine.open(address).status()).isEqualTo(404);
        assertThat(sabine.open(address)).answers(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arbeitsplatz/aufgaben/%7Bx%7D/uebernehmen",
                "/arbeitsplatz/aufgaben/%7Bx%7D/zurueckgeben",
                "/arbeitsplatz/aufgaben/%7Bx%7D/erledigen",
                "/arbeitsplatz/antraege/%7Bx%7D/antwort",
                "/arbeitsplatz/antraege/%7Bx%7D/zugangscode",
                "/arbeitsplatz/kasse/%7Bx%7D/zahlung",
                "/arbeitsplatz/akten/%7Bx%7D/pruefung",
                "/arbeitsplatz/erfassen/%7Bx%7D",
                "/arbeitsplatz/erfassen/%7Bx%7D/seite/person",
                "/arbeitsplatz/erfassen/%7Bx%7D/absenden",
                "/arbeitsplatz/wiedervorlagen/%7Bx%7D/erledigt"
            })
    void aFormThatLeadsNowhereSaysSo(String address) {
        assertThat(sabine.send(
                        form(sabine, "/arbeitsplatz", "/arbeitsplatz/antraege").to(address)))
                .answers(404);
    }

    @Test
    void strangeSearchWordsFindNothingAndBreakNothing() {
        for (var words : List.of("\u0000", "%", "_", "'", "\\", "\ud83d", "x".repeat(500_000), "%' or '1'='1")) {
            assertThat(sabine.send(form(sabine, "/arbeitsplatz/akten", "/arbeitsplatz/akten")
                            .with("worte", words + "§")))
                    .answers(200, "Keine Akte gefunden");
            assertThat(sabine.send(form(sabine, "/arbeitsplatz", "/arbeitsplatz/antraege")
                            .with("nummer", words)))
                    .answers(200, "Unter dieser Nummer gibt es nichts");
            assertThat(clara.send(form(clara, "/arbeitsplatz/kasse", "/arbeitsplatz/kasse")
                            .with("nummer", words)))
                    .answers(200, "Dazu gibt es keine Gebühr");
        }
    }

    private String ofApplication(String page) {
        return "/arbeitsplatz/antraege/" + receipt.number() + page;
    }

    private static PageForm form(Browser browser, String page, String ending) {
        return browser.get(page).theForm(ending);
    }

    private static String token(Browser browser) {
        return form(browser, "/arbeitsplatz", "/arbeitsplatz/antraege")
                .values()
                .get("_csrf")
                .getFirst();
    }

    private static PageForm certifying(WebPage mine) {
        return mine.theForm("/erledigen").fill(AnswerSheet.certified());
    }

    private void theCodeStillOpens() {
        try (var owner = People.somebody()) {
            var form = owner.get("/status").theForm("/status");
            assertThat(owner.submit(form.with("nummer", receipt.number()).with("code", receipt.secretCode())))
                    .answers(200, "Wie weit wir sind", receipt.number());
        }
    }

    private int findings() {
        return count(
                "select count(*) from clerk_finding f join application a on f.application = a.id where a.number = ?");
    }

    private int bookings() {
        return count("select count(*) from payment_attempt p join application a on p.application = a.id"
                + " where a.number = ? and p.booked");
    }

    private int count(String sql) {
        return People.town()
                .jdbc()
                .sql(sql)
                .param(receipt.number())
                .query(Integer.class)
                .single();
    }
}
