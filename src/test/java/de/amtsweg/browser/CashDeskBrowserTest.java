package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsweg.application.Application;
import de.amtsweg.payment.FeeStatus;
import de.amtsweg.payment.Fees;
import de.amtsweg.payment.Treasury;
import de.amtsweg.testbase.Town;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Money and mended answers, as the people who work with them see them: at a desk, on a phone, by keyboard alone. */
class CashDeskBrowserTest {
    private static final String DESK = "/arbeitsplatz/kasse";
    private static final String INCOMING = DESK + "/zahlungseingaenge";

    private static Stage stage;
    private static Town town;

    @BeforeAll
    static void open() {
        stage = Stage.open();
        town = stage.town();
    }

    @Test
    void aPaymentIsRecordedByKeyboardAndPaidBackByTwoPeople() {
        var notice = stage.notice();
        try (var desk = stage.visitor(options -> options.setViewportSize(1280, 860));
                var office = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            new Clerk(desk).signsIn("clara");
            desk.opens(DESK).inspectsAtEveryWidth("kasse-leer");
            var keys = new Keys(desk.page());
            desk.leaves(() -> keys.tabTo("nummer").type("AW-0000").press("Enter"));
            desk.sees("Dazu gibt es keine Gebühr").inspectsAtEveryWidth("kasse-nichts-gefunden");
            desk.leaves(() -> keys.tabTo("nummer").type(notice.number()).press("Enter"));
            desk.sees("26,00 €").inspectsAtEveryWidth("kasse-gebuehr");
            desk.leaves(() -> keys.tabTo("beleg").type("B-" + notice.number()).press("Enter"));
            desk.inspectsAtEveryWidth("kasse-bezahlt");
            assertThat(status(notice)).isEqualTo(FeeStatus.PAID);

            town.the(Treasury.class).refund(notice.id());
            desk.opens(DESK + "/anordnungen").sees(notice.number()).inspectsAtEveryWidth("anordnungen");
            approves(desk, notice).inspectsAtEveryWidth("anordnungen-festgestellt");
            new Clerk(office).signsIn("kemal");
            office.opens(DESK + "/anordnungen").inspectsAtEveryWidth("anordnungen-anordnen");
            approves(office, notice).doesNotSee(notice.number()).inspectsAtEveryWidth("anordnungen-leer");
            office.opens(DESK + "/tagesabschluss").inspectsAtEveryWidth("tagesabschluss-kemal");
            desk.opens(DESK + "/tagesabschluss").sees("26,00 €").inspectsAtEveryWidth("tagesabschluss");
            desk.opens(DESK + "/tagesabschluss?tag=2020-01-01").inspectsAtEveryWidth("tagesabschluss-leer");
        }
    }

    @Test
    void whatIsLeftOverOfAFileIsSettledByKeyboard() {
        var notice = stage.notice();
        var left = "Z-" + UUID.randomUUID();
        try (var desk = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            new Clerk(desk).signsIn("clara");
            desk.opens(INCOMING).inspectsAtEveryWidth("zahlungseingaenge-leer");
            desk.uploads(
                            "CSV-Datei der Kasse",
                            "eingang.csv",
                            "text/csv",
                            "Umsätze;1\r\n".getBytes(StandardCharsets.UTF_8))
                    .presses("Datei hochladen");
            desk.inspectsAtEveryWidth("zahlungseingaenge-andere-datei");
            desk.uploads("CSV-Datei der Kasse", "eingang.csv", "text/csv", file(notice, left))
                    .presses("Datei hochladen");
            desk.sees("Gelesen: 1 gebucht, 1 zu klären").sees(left).inspectsAtEveryWidth("zahlungseingaenge");
            assertThat(status(notice)).isEqualTo(FeeStatus.PAID);

            var keys = new Keys(desk.page());
            desk.leaves(() -> keys.tabTo("nummer").type(notice.number()).press("Enter"));
            desk.sees(left).inspectsAtEveryWidth("zahlungseingaenge-passt-nicht");
            desk.leaves(() -> keys.tabTo("grund").type("Zurücküberwiesen").press("Enter"));
            desk.doesNotSee(left).inspectsAtEveryWidth("zahlungseingaenge-erledigt");
        }
    }

    @Test
    void aClerkMendsAnAnswerAndSeesWhatItWas() {
        var notice = stage.notice();
        var page = "/arbeitsplatz/antraege/" + notice.number();
        try (var office = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            new Clerk(office).signsIn("sabine");
            office.opens(page + "/berichtigen/kontakt").inspectsAtEveryWidth("berichtigen");
            office.fills("Telefon", "01234 777").presses("Berichtigung festhalten");
            office.inspectsAtEveryWidth("berichtigen-ohne-grund");
            office.fills("Warum berichtigen Sie?", "Am Telefon geklärt").presses("Berichtigung festhalten");
            office.sees("01234 777").inspectsAtEveryWidth("berichtigt");
        }
    }

    @Test
    void aClerkReducesAFee() {
        var notice = stage.notice();
        var page = "/arbeitsplatz/antraege/" + notice.number();
        try (var office = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            new Clerk(office).signsIn("sabine");
            office.opens(page + "/gebuehr").presses("Entscheiden und mitteilen");
            office.sees("Bitte prüfen Sie 3 Angaben").inspectsAtEveryWidth("gebuehr-ermaessigen");
            office.page().locator("#grund").fill("Erstes Gewerbe");
            office.chooses("Was erlassen Sie?", "einen Teil, nämlich den Betrag, der unten steht")
                    .fills("Betrag, der entfällt, in Euro", "6,50")
                    .fills("Rechtsgrundlage", "§ 6 der Satzung")
                    .presses("Entscheiden und mitteilen");
            office.sees("19,50 €").sees("Erstes Gewerbe").inspectsAtEveryWidth("gebuehr-ermaessigt");
        }
    }

    @Test
    void operatorsSeeHowPaymentsComeIn() {
        try (var office = stage.visitor(options -> options.setViewportSize(1280, 860))) {
            new Clerk(office).signsIn("otto");
            office.opens("/betrieb/zahlungen").inspectsAtEveryWidth("betrieb-zahlungen");
        }
    }

    /** Presses the button of an order, whichever it is this person's turn to press. */
    private static Visitor approves(Visitor visitor, Application notice) {
        var order = visitor.page().locator("article:has-text('" + notice.number() + "')");
        return visitor.leaves(() -> order.locator("button").first().click()).looks();
    }

    private static FeeStatus status(Application notice) {
        return town.the(Fees.class).of(notice.id()).orElseThrow().status();
    }

    private static byte[] file(Application notice, String left) {
        var fee = town.the(Fees.class).of(notice.id()).orElseThrow();
        return """
                zahlung;kassenzeichen;betrag;waehrung;eingegangen_am
                %s;%s;26,00;EUR;2026-05-04
                %s;;26,00;EUR;2026-05-04
                """.formatted("M-" + UUID.randomUUID(), fee.reference().value(), left)
                .getBytes(StandardCharsets.UTF_8);
    }
}
