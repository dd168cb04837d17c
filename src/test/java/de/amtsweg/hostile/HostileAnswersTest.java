package de.amtsweg.hostile;

import static de.amtsweg.hostile.PageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.http.AnswerSheet;
import de.amtsweg.testbase.http.Applicant.Receipt;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageForm;
import de.amtsweg.testbase.http.WebPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The authority has asked something, and what comes back is too much, too late, twice, or no answer at all. */
@ExtendWith(SilentLog.class)
class HostileAnswersTest {
    private static final String ASKED = "Wir brauchen noch etwas von Ihnen";

    private static Browser sabine;

    private final Receipt receipt = People.applied();
    private final Browser applicant = People.holderOf(receipt);

    @BeforeAll
    static void comesToWork() {
        sabine = People.staff("sabine");
    }

    @AfterAll
    static void goesHome() {
        sabine.close();
    }

    @BeforeEach
    void theAuthorityAsks() {
        var task = People.taskOf(receipt, sabine);
        var mine = sabine.submit(sabine.get(task).theForm("/uebernehmen"));
        var more = sabine.send(mine.theForm("/erledigen")
                .fill(AnswerSheet.certified())
                .with("identitaetGeprueft", "offen")
                .with("ergebnis", "nachfragen"));
        sabine.submit(more.theForm("/erledigen").with("rueckfrage.text", "Was genau verkaufen Sie?"));
        People.settle(receipt);
    }

    @AfterEach
    void leave() {
        applicant.close();
    }

    @Test
    void anAnswerSentTwiceInTheSameMomentIsOneAnswer() {
        var form = answering("Alte Fahrräder");

        var pages = AtOnce.times(3, () -> applicant.send(form));

        assertThat(pages).allSatisfy(page -> assertThat(page).answers(200, "Wie weit wir sind"));
        assertThat(journal("request-answered")).isEqualTo(1);
        assertThat(answer()).isEqualTo("Alte Fahrräder");
    }

    @Test
    void ofTwoDifferentAnswersTheSecondIsToldAndNotLostSilently() {
        var first = answering("Alte Fahrräder");
        var second = answering("Neue Fahrräder");
        applicant.submit(first);

        assertThat(applicant.send(second))
                .answers(409, "haben wir nicht mehr angenommen", "Neue Fahrräder")
                .comesFrom("/antraege/" + receipt.number() + "/antwort");
        assertThat(applicant.send(first)).answers(200, "Wie weit wir sind");
        assertThat(answer()).isEqualTo("Alte Fahrräder");
    }

    @Test
    void anAnswerTooLongIsRefusedAndShownAgain() {
        var tooLong = "Fahrräder ".repeat(500);

        var refused = applicant.send(answering(tooLong));

        assertThat(refused).answers(422, "höchstens 4000 Zeichen");
        assertThat(refused.theForm("/antwort").values()).containsEntry("antwort", List.of(tooLong.strip()));
        assertThat(applicant.send(answering("x".repeat(1_000_000)))).answers(422, "höchstens 4000 Zeichen");
        assertThat(applicant.send(answering(" \n\t "))).answers(422, "Schreiben Sie uns etwas");
        assertThat(asked()).answers(200, ASKED);
    }

    @Test
    void aFileThatIsNoneIsRefusedAndTheWordsAreKept() {
        var program = "MZ…".getBytes(StandardCharsets.UTF_8);

        var refused = applicant.send(answering("Siehe Datei").attach("dateien", "rechnung.pdf", program));

        assertThat(refused).answers(422, "wurde nicht hochgeladen", "Diese Art von Datei");
        assertThat(refused.theForm("/antwort").values()).containsEntry("antwort", List.of("Siehe Datei"));
        assertThat(asked()).answers(200, ASKED);
    }

    @Test
    void strangeSignsInAnAnswerBreakNothing() {
        applicant.submit(answering("Kanarien\u0000vogel \u202e😀 <script>1</script> ${7*7}"));

        assertThat(answer())
                .contains("Kanarienvogel", "😀", "<script>", "${7*7}")
                .doesNotContain("\u0000");
        assertThat(sabine.open("/arbeitsplatz/antraege/" + receipt.number()))
                .answers(200, "${7*7}")
                .keeps("<script>1");
    }

    @Test
    void anAnswerRecordedAtTheDeskAndSentOnlineInTheSameMomentIsOneAnswer() {
        var online = answering("Online gesagt");
        var desk = sabine.get("/arbeitsplatz/antraege/" + receipt.number())
                .theForm("/antwort")
                .with("text", "Am Telefon gesagt")
                .with("weg", "PHONE");

        var pages = AtOnce.<WebPage>all(List.of(() -> applicant.send(online), () -> sabine.send(desk)));

        assertThat(pages.getFirst().status()).isIn(200, 409);
        assertThat(pages.getLast().status()).isEqualTo(200);
        assertThat(journal("request-answered")).isEqualTo(1);
        boolean onlineWon = answer().equals("Online gesagt");
        assertThat(pages.getFirst().status()).isEqualTo(onlineWon ? 200 : 409);
        assertThat(pages.getLast().words())
                .contains(onlineWon ? "Diese Antwort ist nicht festgehalten" : "Die Antwort ist festgehalten.");
    }

    @Test
    void takingBackTwiceInTheSameMomentTakesBackOnce() {
        var form = applicant
                .get("/antraege/" + receipt.number() + "/zuruecknehmen")
                .theForm("/zuruecknehmen");

        var pages = AtOnce.times(3, () -> applicant.send(form));

        assertThat(pages).allSatisfy(page -> assertThat(page.status()).isEqualTo(200));
        People.settle(receipt);
        assertThat(status()).isEqualTo("WITHDRAWN");
        assertThat(applicant.send(form)).answers(200, "lässt sich nicht mehr zurückziehen");
    }

    @Test
    void aCodeAskedForTwiceInTheSameMomentIsSent() {
        var notice = "/antraege/" + receipt.number() + "/dokumente/anzeige";
        var form = applicant.get(notice).theForm("/code");

        var pages = AtOnce.times(3, () -> applicant.send(form));

        assertThat(pages).allSatisfy(page -> assertThat(page).answers(200, "Code aus der E-Mail"));
    }

    private WebPage asked() {
        return applicant.get("/antraege/" + receipt.number());
    }

    private PageForm answering(String text) {
        return asked().theForm("/antwort").with("antwort", text);
    }

    private String answer() {
        return People.town()
                .jdbc()
                .sql("select r.answer from request r join application a on r.application = a.id where a.number = ?")
                .param(receipt.number())
                .query(String.class)
                .single();
    }

    private String status() {
        return People.town()
                .jdbc()
                .sql("select status from application where number = ?")
                .param(receipt.number())
                .query(String.class)
                .single();
    }

    private int journal(String type) {
        return People.town()
                .jdbc()
                .sql("select count(*) from journal_entry j join application a on j.application = a.id"
                        + " where a.number = ? and j.type = ?")
                .params(receipt.number(), type)
                .query(Integer.class)
                .single();
    }
}
