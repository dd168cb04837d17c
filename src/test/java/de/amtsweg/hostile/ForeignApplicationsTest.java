package de.amtsweg.hostile;

import static de.amtsweg.hostile.PageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.http.Applicant;
import de.amtsweg.testbase.http.Applicant.Receipt;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageForm;
import de.amtsweg.testbase.http.WebPage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody wants to see or change what somebody else applied for. */
@ExtendWith(SilentLog.class)
class ForeignApplicationsTest {
    private static final String ASKED_FOR_CODE = "Geheimcode";
    private static final String WRONG = "Nummer und Geheimcode passen nicht zusammen";
    private static final String TOO_OFTEN = "Das waren zu viele Versuche";

    private static Browser owner;
    private static Receipt owners;

    @BeforeAll
    static void somebodyApplies() {
        owners = People.applied();
        owner = People.holderOf(owners);
    }

    @AfterAll
    static void leave() {
        owner.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/zuruecknehmen", "/zurueck", "/dokumente/anzeige", "/dokumente/4711"})
    void aNumberAloneOpensNothing(String page) {
        try (var stranger = People.somebody()) {
            assertThat(stranger.open("/antraege/" + owners.number() + page))
                    .answers(200, ASKED_FOR_CODE)
                    .comesFrom("/status")
                    .keeps(People.NAME, owners.number());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/zuruecknehmen", "/zahlung", "/antwort", "/verlassen", "/dokumente/anzeige", "/dokumente/x/code"
            })
    void aNumberAloneChangesNothing(String what) {
        try (var stranger = People.somebody()) {
            var before = status(owner, owners);
            var form = stranger.get("/status")
                    .theForm("/status")
                    .with("anbieter", "sandbox")
                    .with("antwort", "Nein");

            assertThat(stranger.send(form.to("/antraege/" + owners.number() + what)))
                    .answers(200, ASKED_FOR_CODE)
                    .comesFrom("/status");

            assertThat(status(owner, owners)).isEqualTo(before);
        }
    }

    @Test
    void nobodyLearnsWhichNumbersExist() {
        try (var stranger = People.somebody()) {
            var existing = opens(stranger, owners.number(), "2222-2222-2222");
            var invented = opens(stranger, "AW-2026-2222-2222", "2222-2222-2222");

            assertThat(existing).refuses(422, WRONG);
            assertThat(existing.words().replace(owners.number(), "")).isEqualTo(invented.words());
        }
    }

    @Test
    void theCodeOfAnotherApplicationOpensNothing() {
        var strangers = People.applied();
        try (var stranger = People.holderOf(strangers)) {
            assertThat(opens(stranger, owners.number(), strangers.secretCode())).refuses(422, WRONG);
            assertThat(stranger.open("/antraege/" + owners.number()))
                    .answers(200, ASKED_FOR_CODE)
                    .comesFrom("/status");
        }
    }

    @Test
    void documentsAreFetchedOnlyFromTheirOwnApplication() {
        try (var stranger = People.writer()) {
            var review = stranger.get(Applicant.FORM + "/pruefen");
            var strangers = Receipt.on(stranger.submit(Applicant.confirmed(review)));
            var base = "/antraege/" + strangers.number() + "/dokumente/";
            var foreign = documentOf(owners);

            assertThat(stranger.open(base + foreign)).refuses(404, "Diese Seite gibt es nicht");
            assertThat(stranger.open(base + UUID.randomUUID())).refuses(404, "Diese Seite gibt es nicht");
            assertThat(stranger.open(base + "4711")).refuses(404, "Diese Seite gibt es nicht");
            assertThat(stranger.open(base + "..%5c..%5cantrag").status()).isEqualTo(400);
        }
    }

    @Test
    void guessingCodesIsSlowedDownAndHurtsOnlyTheGuesser() {
        var receipt = People.applied();
        try (var elsewhere = People.somebody();
                var guesser = People.somebody()) {
            var form = guesser.get("/status").theForm("/status");

            var tries = IntStream.range(0, 11)
                    .mapToObj(i -> guesser.send(
                            form.with("nummer", receipt.number()).with("code", "2222-2222-222" + (char) ('A' + i))))
                    .toList();

            assertThat(tries.getFirst()).refuses(422, WRONG);
            assertThat(tries.get(9).status()).isEqualTo(422);
            assertThat(tries.getLast()).refuses(429, TOO_OFTEN, "15 Minuten");
            assertThat(Integer.parseInt(tries.getLast().header("Retry-After"))).isBetween(1, 900);
            assertThat(opens(guesser, receipt.number(), receipt.secretCode())).refuses(429, TOO_OFTEN);
            assertThat(opens(elsewhere, receipt.number(), receipt.secretCode()))
                    .answers(200, "Wie weit wir sind")
                    .comesFrom("/antraege/" + receipt.number());
        }
    }

    @Test
    void aNumberWrittenInManyWaysIsStillOneNumber() {
        try (var guesser = People.somebody()) {
            var number = owners.number();
            var ways = List.of(
                    number,
                    number.toLowerCase(Locale.ROOT),
                    number.replace("-", ""),
                    number.replace("-", " "),
                    number.replace("-", "–"),
                    " " + number,
                    number.replace("-", "--"),
                    "A W" + number.substring(2),
                    number.replace("-", " - "),
                    number.replace("AW-2", "AW-\t2"),
                    number.replace("-2", "-2 "));

            var last = ways.stream()
                    .map(way -> opens(guesser, way, "2222-2222-2222"))
                    .toList()
                    .getLast();

            assertThat(last).refuses(429, TOO_OFTEN);
        }
    }

    @Test
    void tryingManyNumbersFromOnePlaceIsSlowedDown() {
        try (var guesser = People.somebody()) {
            var form = guesser.get("/status").theForm("/status").with("code", "2222-2222-2222");

            var last = IntStream.range(0, 41)
                    .mapToObj(i -> guesser.send(form.with("nummer", "AW-2026-4444-" + (1000 + i))))
                    .toList()
                    .getLast();

            assertThat(last).refuses(429, TOO_OFTEN);
        }
    }

    @Test
    void guessingTheCodeOfADraftIsSlowedDown() {
        try (var guesser = People.somebody()) {
            var form = guesser.get("/weitermachen").theForm("/weitermachen").with("code", "2".repeat(26));

            var tries = IntStream.range(0, 21).mapToObj(i -> guesser.send(form)).toList();

            assertThat(tries.getFirst()).refuses(422, "Diesen Code kennen wir nicht");
            assertThat(tries.getLast()).refuses(429, TOO_OFTEN);
        }
    }

    @Test
    void aGuessedTokenOpensNobodysDraft() {
        try (var stranger = People.somebody()) {
            stranger.plant("entwurf", UUID.randomUUID().toString());

            assertThat(stranger.open(Applicant.FORM + "/person"))
                    .answers(200, "Brauche ich eine Gewerbeanmeldung?")
                    .comesFrom(Applicant.SERVICE + "/vorab");
        }
    }

    @Test
    void theCodeFromTheMailIsAskedForAndGuessingItIsSlowedDown() {
        try (var thief = People.somebody()) {
            opens(thief, owners.number(), owners.secretCode());
            var notice = "/antraege/" + owners.number() + "/dokumente/anzeige";

            var question = thief.open(notice);
            var entry = thief.submit(question.theForm("/code"));
            var guesses = IntStream.range(0, 7)
                    .mapToObj(i -> thief.send(entry.theForm("/anzeige").with("code", "00000" + i)))
                    .toList();
            var more = IntStream.range(0, 5)
                    .mapToObj(i -> thief.send(entry.theForm("/code")))
                    .toList();

            assertThat(question).answers(200, "Zum Schutz Ihrer Angaben schicken wir Ihnen einen Code");
            assertThat(guesses).allSatisfy(page -> assertThat(page).answers(422, "Der Code stimmt nicht"));
            assertThat(more.getLast()).refuses(429, TOO_OFTEN);
            assertThat(thief.open(notice).mediaType()).startsWith("text/html");
        }
    }

    @Test
    void whoLeavesASharedComputerLeavesNothingBehind() {
        try (var visitor = People.somebody()) {
            var receipt = Receipt.on(People.applicant(visitor).sends());
            var page = visitor.get("/antraege/" + receipt.number());

            visitor.submit(page.theForm("/verlassen"));

            assertThat(visitor.open("/antraege/" + receipt.number()))
                    .answers(200, ASKED_FOR_CODE)
                    .comesFrom("/status");
            assertThat(visitor.open(Applicant.FORM + "/eingang"))
                    .answers(200, "Brauche ich eine Gewerbeanmeldung?")
                    .keeps(receipt.number(), receipt.secretCode());
        }
    }

    private static WebPage opens(Browser browser, String number, String code) {
        return browser.send(signIn(browser).with("nummer", number).with("code", code));
    }

    private static PageForm signIn(Browser browser) {
        return browser.get("/status").theForm("/status");
    }

    private static String status(Browser browser, Receipt receipt) {
        return browser.get("/antraege/" + receipt.number()).words();
    }

    private static String documentOf(Receipt receipt) {
        return People.town()
                .jdbc()
                .sql("select document from attachment a join application b on a.application = b.id"
                        + " where b.number = ? order by position fetch first row only")
                .param(receipt.number())
                .query(UUID.class)
                .single()
                .toString();
    }
}
