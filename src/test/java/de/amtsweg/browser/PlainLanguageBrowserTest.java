package de.amtsweg.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A notice given in Einfache Sprache; every page is also seen on a small telephone. */
class PlainLanguageBrowserTest {
    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open();
    }

    @Test
    void aNoticeIsGivenAndWithdrawnInPlainWords() {
        try (var visitor = stage.inspector()) {
            visitor.opens("/").follows("Einfache Sprache");
            visitor.sees("Hier können Sie vieles von zu Hause aus erledigen.");
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("de-simple");
            shows(visitor, "startseite");

            passesThePrecheck(visitor);
            saysWhoSheIs(visitor);
            saysWhatSheDoes(visitor);
            saysHowToReachHer(visitor);
            var receipt = sends(visitor);

            visitor.opens("/status")
                    .fills("Nummer", receipt.number())
                    .fills("Geheimcode", receipt.code())
                    .presses("Stand ansehen");
            Stage.until("the fee", () -> {
                visitor.page().reload();
                return visitor.isShown("Sie müssen noch bezahlen:");
            });
            visitor.sees("Ihre Anzeige ist bei uns angekommen.");
            shows(visitor, "stand");
            visitor.follows("Anzeige zurückziehen").sees("Dann arbeiten wir nicht mehr weiter.");
            shows(visitor, "zurueckziehen");
        }
    }

    private static void passesThePrecheck(Visitor visitor) {
        visitor.opens("/leistungen/gewerbe-anmelden").sees("Das brauchen Sie");
        shows(visitor, "leistung");
        visitor.follows("Anzeige beginnen");
        shows(visitor, "vorab-check");
        visitor.chooses("Was haben Sie vor?", "Ich fange ein neues Gewerbe an")
                .chooses(
                        "Was passt zu Ihrer Arbeit?",
                        "Gewerbe (zum Beispiel Laden, Handwerk, Gaststätte, Verkauf im Internet)")
                .fills("Postleitzahl und Ort", "Postleitzahl", "12345")
                .fills("Postleitzahl und Ort", "Ort", "Musterstadt")
                .presses("Weiter");
        visitor.sees("Ihre Antworten stehen gleich schon im Formular.");
        shows(visitor, "ergebnis");
        visitor.presses("Weiter zum Formular");
    }

    private static void saysWhoSheIs(Visitor visitor) {
        visitor.chooses("Für wen melden Sie an?", "Für mich selbst").presses("Weiter");
        visitor.selects("Rechtsform", "Einzelunternehmen (eine Person allein)").presses("Weiter");
        visitor.fills("Wann sind Sie geboren?", "Tag", "32").presses("Weiter");
        visitor.sees("Angaben stimmen noch nicht");
        shows(visitor, "fehler");
        visitor.fills("Familienname", "Muster")
                .fills("Alle Vornamen", "Lena")
                .chooses("Geschlecht", "weiblich")
                .fills("Wann sind Sie geboren?", "Tag", "3")
                .fills("Wann sind Sie geboren?", "Monat", "2")
                .fills("Wann sind Sie geboren?", "Jahr", "1990")
                .fills("In welchem Ort sind Sie geboren?", "Musterstadt")
                .presses("Weiter");
        visitor.fills("Wo wohnen Sie?", "Straße", "Birkenweg")
                .fills("Wo wohnen Sie?", "Hausnummer", "3")
                .fills("Wo wohnen Sie?", "Postleitzahl", "12345")
                .fills("Wo wohnen Sie?", "Ort", "Musterstadt");
        shows(visitor, "anschrift");
        visitor.presses("Weiter");
    }

    private static void saysWhatSheDoes(Visitor visitor) {
        visitor.ticks("Ich arbeite in meiner Wohnung").presses("Weiter");
        visitor.fills("Was genau arbeiten Sie?", "Ich verkaufe gebrauchte Fahrräder im Internet")
                .chooses("Was für ein Betrieb ist es?", "Handel (Kaufen und Verkaufen)")
                .chooses("Stimmt etwas davon?", "nichts davon")
                .chooses("Ist das Gewerbe nur ein Nebenverdienst?", "Nein")
                .fills("Wann fangen Sie an?", "Tag", "1")
                .fills("Wann fangen Sie an?", "Monat", "12")
                .fills("Wann fangen Sie an?", "Jahr", "2026")
                .presses("Weiter");
        visitor.chooses("Warum melden Sie an?", "Ich fange neu an").presses("Weiter");
        visitor.chooses("Arbeiten am Anfang andere Personen für Sie?", "Nein").presses("Weiter");
        visitor.chooses("Brauchen Sie eine Erlaubnis?", "Nein").presses("Weiter");
        shows(visitor, "ausweis");
        visitor.chooses("Ausweis oder Pass", "Ich zeige es im Amt").presses("Weiter");
    }

    private static void saysHowToReachHer(Visitor visitor) {
        visitor.chooses("Wie möchten Sie die Bescheinigung bekommen?", "Mit einem Brief");
        shows(visitor, "kontakt");
        visitor.presses("Weiter").sees("Sie haben keine E-Mail-Adresse angegeben.");
    }

    private static Citizen.Receipt sends(Visitor visitor) {
        visitor.sees("So viel kostet es wahrscheinlich");
        shows(visitor, "pruefen");
        visitor.presses("Anzeige absenden").sees("Stimmt alles? Dann setzen Sie bitte das Häkchen.");
        visitor.ticks("Meine Angaben sind richtig. Ich habe nichts vergessen.").presses("Anzeige absenden");
        visitor.sees("Ihre Anzeige ist bei uns angekommen");
        shows(visitor, "eingang");
        return new Citizen.Receipt(visitor.text("#nummer"), visitor.text("#geheimcode"));
    }

    /** 320 pixels are also what is left of 1280 at a zoom of 400 %. */
    private static void shows(Visitor visitor, String page) {
        visitor.looks().photographs("einfach-" + page);
        visitor.page().setViewportSize(320, 640);
        visitor.looks().photographs("einfach-" + page + "-320");
        visitor.page().setViewportSize(1280, 860);
    }
}
