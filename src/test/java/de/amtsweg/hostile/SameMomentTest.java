package de.amtsweg.hostile;

import static de.amtsweg.hostile.PageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.http.AnswerSheet;
import de.amtsweg.testbase.http.Applicant;
import de.amtsweg.testbase.http.Applicant.Receipt;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageForm;
import de.amtsweg.testbase.http.WebPage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Double clicks, several windows, and the way back after everything was sent. */
@ExtendWith(SilentLog.class)
class SameMomentTest {
    private final String shop = "Laden " + UUID.randomUUID();
    private final Browser browser = People.writer(Map.of("geschaeftsbezeichnung", shop));

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void aNoticeSentTwiceInTheSameMomentIsOneNoticeWithOneReceipt() {
        browser.submit(form("kontakt"));
        var review = page("pruefen");

        var pages = AtOnce.times(4, () -> browser.send(Applicant.confirmed(review)));

        assertThat(pages).allSatisfy(page -> assertThat(page).answers(200, "ist eingegangen"));
        var receipts = pages.stream().map(Receipt::on).toList();
        assertThat(receipts.stream().map(Receipt::number))
                .containsOnly(receipts.getFirst().number());
        assertThat(receipts.stream().map(Receipt::secretCode))
                .containsOnly(receipts.getFirst().secretCode());
        assertThat(applications()).isEqualTo(1);
        assertThat(browser.get(Applicant.FORM + "/eingang").words())
                .contains(receipts.getFirst().number());
        assertThat(browser.open("/antraege/" + receipts.getFirst().number())).answers(200, "Wie weit wir sind");
    }

    @Test
    void sendingAgainLaterShowsTheSameReceipt() {
        var review = page("pruefen");
        var first = Receipt.on(browser.submit(Applicant.confirmed(review)));

        var again = Receipt.on(browser.submit(Applicant.confirmed(review)));
        var withOldVersion =
                Receipt.on(browser.submit(Applicant.confirmed(review).with("_version", "0")));

        assertThat(again).isEqualTo(first);
        assertThat(withOldVersion).isEqualTo(first);
        assertThat(applications()).isEqualTo(1);
    }

    @Test
    void theWayBackAfterSendingLeadsToTheReceiptAndChangesNothing() {
        var person = page("person");
        var review = page("pruefen");
        var receipt = Receipt.on(browser.submit(Applicant.confirmed(review)));

        for (var page : List.of("/pruefen", "/person", "/gibt-es-nicht", "/eingang")) {
            assertThat(browser.open(Applicant.FORM + page))
                    .answers(200, receipt.number())
                    .comesFrom(Applicant.FORM + "/eingang");
        }
        assertThat(browser.send(person.theForm(person.path()).with("person.familienname", "Eindringling")))
                .answers(200, receipt.number())
                .comesFrom(Applicant.FORM + "/eingang")
                .keeps("Eindringling");
        assertThat(answersOf(receipt)).contains(People.NAME).doesNotContain("Eindringling");
    }

    @Test
    void whatAnotherWindowChangedIsToldAndNotOverwritten() {
        var first = page("unternehmen");
        var second = page("unternehmen");
        browser.submit(first.theForm(first.path()).with("geschaeftsbezeichnung", "Erster Laden"));

        var told = browser.send(second.theForm(second.path()).with("geschaeftsbezeichnung", "Zweiter Laden"));
        var kept = browser.get(Applicant.FORM + "/unternehmen").theForm("/unternehmen");
        var meant = browser.submit(told.theForm("/unternehmen"));

        assertThat(told).answers(200, "in einem anderen Fenster geändert", "Erster Laden", "Zweiter Laden");
        assertThat(kept.values()).containsEntry("geschaeftsbezeichnung", List.of("Erster Laden"));
        assertThat(meant.path()).isEqualTo(Applicant.FORM + "/person");
        assertThat(browser.get(Applicant.FORM + "/unternehmen")
                        .theForm("/unternehmen")
                        .values())
                .containsEntry("geschaeftsbezeichnung", List.of("Zweiter Laden"));
    }

    @Test
    void aReviewThatAnotherWindowHasChangedIsShownAgainBeforeItIsSent() {
        var review = page("pruefen");
        var page = page("unternehmen");
        browser.submit(page.theForm(page.path()).with("geschaeftsbezeichnung", "Neuer Laden"));

        var told = browser.send(Applicant.confirmed(review));

        assertThat(told).answers(409, "in einem anderen Fenster geändert", "Neuer Laden", "noch nichts abgesendet");
        assertThat(browser.submit(Applicant.confirmed(told))).answers(200, "ist eingegangen");
    }

    @Test
    void aDoubleClickOnGoOnGoesOn() {
        var page = page("unternehmen");

        var pages = AtOnce.times(4, () -> browser.send(page.theForm(page.path())));

        assertThat(pages)
                .allSatisfy(
                        next -> assertThat(next).answers(200, "Familienname").comesFrom(Applicant.FORM + "/person"));
    }

    @Test
    void twoWindowsThatSaveDifferentPagesInTheSameMomentBothSave() {
        var review = page("pruefen");
        var company = form("unternehmen").with("geschaeftsbezeichnung", "Neuer Laden");
        var contact = form("kontakt").with("telefon", "01234 5678");
        var work = form("ihre-taetigkeit").with("taetigkeit", "Handel mit alten Rädern");

        var pages = AtOnce.<WebPage>all(
                List.of(() -> browser.send(company), () -> browser.send(contact), () -> browser.send(work)));

        assertThat(pages).allSatisfy(page -> assertThat(page).answers(200));
        assertThat(browser.get(Applicant.FORM + "/pruefen").words())
                .contains("Neuer Laden", "01234 5678", "Handel mit alten Rädern")
                .doesNotContain(shop);
        assertThat(review.path()).endsWith("/pruefen");
    }

    @Test
    void changingAndSendingInTheSameMomentLosesNeither() {
        var review = page("pruefen");
        var change = form("kontakt").with("telefon", "01234 5678");

        var pages = AtOnce.<WebPage>all(
                List.of(() -> browser.send(Applicant.confirmed(review)), () -> browser.send(change)));

        var sent = pages.getFirst();
        if (sent.status() == 409) {
            assertThat(sent).answers(409, "01234 5678");
            sent = browser.submit(Applicant.confirmed(sent));
        }
        var receipt = Receipt.on(sent);
        var changed = pages.getLast();
        assertThat(changed.status()).isEqualTo(200);
        if (answersOf(receipt).contains("01234 5678")) {
            assertThat(changed.path())
                    .as("who changed in time is asked for the code of the address, unless all is sent by then")
                    .isIn(Applicant.FORM + "/e-mail-bestaetigen", Applicant.FORM + "/eingang");
        } else {
            assertThat(changed.path())
                    .as("who changed too late sees that all is sent")
                    .endsWith("/eingang");
        }
        assertThat(applications()).isEqualTo(1);
    }

    @Test
    void aDraftBegunTwiceInTheSameMomentIsOneThatOpens() {
        try (var visitor = People.somebody()) {
            var questions = visitor.get(Applicant.SERVICE + "/vorab").theForm("/vorab");
            var result = visitor.submit(questions.fill(AnswerSheet.soleTrader()));

            var pages = AtOnce.times(3, () -> visitor.send(result.theForm("/antrag")));

            assertThat(pages.stream().map(WebPage::status)).containsOnly(200);
            assertThat(visitor.open(Applicant.FORM + "/wer")).answers(200).comesFrom(Applicant.FORM + "/wer");
        }
    }

    @Test
    void manyRequestsOfAFreshVisitorInTheSameMomentAreAllAnswered() {
        try (var visitor = People.somebody()) {
            var questions = visitor.get(Applicant.SERVICE + "/vorab");

            var pages = AtOnce.times(
                    6, () -> visitor.send(questions.theForm("/vorab").fill(AnswerSheet.soleTrader())));

            assertThat(pages).allSatisfy(page -> assertThat(page).answers(200, "Hier sind Sie richtig."));
        }
    }

    private WebPage page(String page) {
        return browser.get(Applicant.FORM + "/" + page);
    }

    private PageForm form(String page) {
        return page(page).theForm("/" + page);
    }

    private int applications() {
        return People.town()
                .jdbc()
                .sql("select count(*) from application where answers like ?")
                .param("%" + shop + "%")
                .query(Integer.class)
                .single();
    }

    private static String answersOf(Receipt receipt) {
        return People.town()
                .jdbc()
                .sql("select answers from application where number = ?")
                .param(receipt.number())
                .query(String.class)
                .single();
    }
}
