package de.amtsweg.hostile;

import static de.amtsweg.hostile.PageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.testbase.AtOnce;
import de.amtsweg.testbase.http.Applicant.Receipt;
import de.amtsweg.testbase.http.Browser;
import de.amtsweg.testbase.http.PageForm;
import de.amtsweg.testbase.http.WebPage;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paying less, twice, too late, or for somebody else. */
@ExtendWith(SilentLog.class)
class HostilePaymentsTest {
    private static final BigDecimal FEE = new BigDecimal("26.00");
    private static final String PAID = "Bezahlt. Vielen Dank.";

    private final Receipt receipt = People.applied();
    private final Browser payer = People.holderOf(receipt);
    private WebPage checkout;

    @BeforeEach
    void comesToTheCheckout() {
        checkout = payer.submit(offer());
    }

    @AfterEach
    void leave() {
        payer.close();
    }

    @Test
    void nobodySetsTheAmountByHand() {
        var cheap =
                button("bezahlen").with("betrag", "0,01").with("amount", "0.01").with("gebuehr", "1");

        assertThat(payer.submit(cheap)).answers(200, PAID);

        assertThat(booked()).containsExactly(FEE);
    }

    @Test
    void payingTwiceInTheSameMomentBooksOnce() {
        var pages = AtOnce.times(4, () -> payer.send(button("bezahlen")));

        assertThat(pages).allSatisfy(page -> assertThat(page).answers(200, PAID));
        assertThat(booked()).containsExactly(FEE);
        assertThat(paidBack()).isZero();
    }

    @Test
    void payingAgainLaterBooksNothing() {
        payer.submit(button("bezahlen"));

        assertThat(payer.submit(button("bezahlen"))).answers(200, PAID);
        assertThat(payer.open(checkout.path())).answers(200, "Diese Zahlung ist abgeschlossen");
        assertThat(payer.submit(button("abbrechen"))).answers(200, PAID);
        assertThat(payer.submit(button("fehlschlagen"))).answers(200, PAID);

        assertThat(booked()).containsExactly(FEE);
        assertThat(paidBack()).isZero();
    }

    @Test
    void payingAfterGivingUpBooksOnce() {
        payer.submit(button("abbrechen"));
        var anotherTry = payer.submit(offer());

        payer.submit(button("bezahlen"));

        assertThat(booked()).containsExactly(FEE);
        assertThat(payer.submit(anotherTry.theForm(anotherTry.path()).with("abbrechen", "ja")))
                .answers(200, PAID);
        assertThat(booked()).containsExactly(FEE);
    }

    @Test
    void twoTriesPaidBothAreBookedOnceAndPaidBackOnce() {
        payer.submit(button("abbrechen"));
        var second = payer.submit(offer());

        var pages = AtOnce.<WebPage>all(List.of(
                () -> payer.send(button("bezahlen")),
                () -> payer.send(second.theForm(second.path()).with("bezahlen", "ja"))));

        assertThat(pages).allSatisfy(page -> assertThat(page).answers(200, PAID));
        assertThat(booked()).containsExactly(FEE);
        assertThat(paidBack()).isEqualTo(1);
    }

    @Test
    void payingAndGivingUpInTheSameMomentIsOneOfBoth() {
        var pages = AtOnce.<WebPage>all(
                List.of(() -> payer.send(button("bezahlen")), () -> payer.send(button("abbrechen"))));

        assertThat(pages).allSatisfy(page -> assertThat(page).answers(200, "Gebühr"));
        assertThat(booked()).containsExactly(FEE);
        assertThat(payer.get("/antraege/" + receipt.number())).answers(200, PAID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "counter", "paypal", "../sandbox", "{x}", "\u0000"})
    void aWayToPayThatIsNotOfferedLeadsBack(String provider) {
        var form = offer().with("anbieter", provider);

        assertThat(payer.send(form)).answers(200, "Gebühr offen").comesFrom("/antraege/" + receipt.number());
    }

    @Test
    void aPaymentNobodyBeganIsNotFound() {
        var unknown = button("bezahlen").to("/zahlung/sandbox/" + UUID.randomUUID());

        assertThat(payer.send(unknown)).refuses(404, "Diese Seite gibt es nicht");
        assertThat(payer.send(button("bezahlen").to("/zahlung/sandbox/" + receipt.number())))
                .refuses(404, "Diese Seite gibt es nicht");
        assertThat(booked()).isEmpty();
    }

    @Test
    void aButtonThatIsNotThereDoesNothing() {
        var form = checkout.theForm(checkout.path());

        assertThat(payer.send(form)).refuses(400, "Diese Anfrage haben wir nicht verstanden");
        assertThat(payer.send(form.with("verschenken", "ja"))).refuses(400);
        assertThat(booked()).isEmpty();
    }

    @Test
    void whoPaysForSomebodyElseLearnsNothingAboutThem() {
        try (var friend = People.somebody()) {
            var page = friend.open(checkout.path());

            assertThat(page).answers(200, "26,00 €").keeps(People.NAME);
            assertThat(friend.submit(page.theForm(checkout.path()).with("bezahlen", "ja")))
                    .answers(200, "Geheimcode")
                    .comesFrom("/status")
                    .keeps(People.NAME);
            assertThat(booked()).containsExactly(FEE);
        }
    }

    @Test
    void payingWhatWasWithdrawnIsPaidBack() {
        var page = payer.get("/antraege/" + receipt.number() + "/zuruecknehmen");
        payer.submit(page.theForm("/zuruecknehmen"));
        assertThat(payer.get("/antraege/" + receipt.number())).answers(200, "Sie müssen nichts bezahlen");

        payer.submit(button("bezahlen"));

        assertThat(booked()).isEmpty();
        assertThat(paidBack()).isEqualTo(1);
        assertThat(payer.get("/antraege/" + receipt.number()).form("/zahlung")).isEmpty();
    }

    private PageForm button(String name) {
        return checkout.theForm(checkout.path()).with(name, "ja");
    }

    private PageForm offer() {
        return payer.get("/antraege/" + receipt.number()).theForm("/zahlung");
    }

    private List<BigDecimal> booked() {
        return People.town()
                .jdbc()
                .sql("select p.amount from payment_attempt p join application a on p.application = a.id"
                        + " where a.number = ? and p.status = 'PAID' and p.booked")
                .param(receipt.number())
                .query(BigDecimal.class)
                .list();
    }

    private int paidBack() {
        return People.town()
                .jdbc()
                .sql("select count(*) from treasury_order o join application a on o.application = a.id"
                        + " where a.number = ? and o.kind = 'PAYMENT_ORDER'")
                .param(receipt.number())
                .query(Integer.class)
                .single();
    }
}
