package de.amtsweg.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Lena Muster, who opens a shop for used bicycles. */
final class Citizen {
    static final String MAIL = "lena.muster@example.org";

    private final Visitor visitor;

    Citizen(Visitor visitor) {
        this.visitor = visitor;
    }

    /** What she holds in hand after sending. */
    record Receipt(String number, String code) {}

    Citizen findsTheService() {
        visitor.opens("/").photographs("startseite");
        visitor.fills("Wonach suchen Sie?", "Gewerbeschein").presses("Suchen");
        visitor.follows("Gewerbe anmelden").sees("Anzeige beginnen").photographs("leistung");
        return this;
    }

    Citizen passesThePrecheck() {
        visitor.follows("Anzeige beginnen");
        visitor.chooses("Was haben Sie vor?", "Ich beginne ein neues Gewerbe")
                .chooses("Was trifft zu?", "Gewerbe (Handel, Handwerk, Dienstleistung, Gastronomie, Online-Handel)")
                .fills("Postleitzahl und Ort", "Postleitzahl", "12345")
                .fills("Postleitzahl und Ort", "Ort", "Musterstadt")
                .photographs("vorab-check")
                .presses("Weiter");
        visitor.sees("Hier sind Sie richtig.").presses("Weiter zum Formular");
        return this;
    }

    Citizen saysWhoSheIs() {
        visitor.sees("Seite 2 von 12")
                .chooses("Für wen melden Sie an?", "Für mich selbst")
                .presses("Weiter");
        visitor.selects("Rechtsform", "Einzelunternehmen")
                .fills("Name des Geschäfts", "Radladen Lena")
                .presses("Weiter");
        visitor.fills("Familienname", "Muster")
                .fills("Alle Vornamen", "Lena")
                .chooses("Geschlecht", "weiblich")
                .fills("Geburtsdatum", "Tag", "3")
                .fills("Geburtsdatum", "Monat", "2")
                .fills("Geburtsdatum", "Jahr", "1990")
                .fills("Geburtsort", "Musterstadt")
                .photographs("person")
                .presses("Weiter");
        visitor.fills("Wohnanschrift", "Straße", "Birkenweg")
                .fills("Wohnanschrift", "Hausnummer", "3")
                .fills("Wohnanschrift", "Postleitzahl", "12345")
                .fills("Wohnanschrift", "Ort", "Musterstadt")
                .photographs("anschrift")
                .presses("Weiter");
        return this;
    }

    Citizen saysWhatSheDoes() {
        visitor.ticks("Die Betriebsstätte ist meine Wohnung").presses("Weiter");
        visitor.fills("Was genau machen Sie?", "Online-Handel mit gebrauchten Fahrrädern")
                .chooses("Art des Betriebs", "Handel")
                .chooses("Trifft etwas davon zu?", "nichts davon")
                .chooses("Betreiben Sie das Gewerbe im Nebenerwerb?", "Nein")
                .fills("Wann beginnen Sie?", "Tag", "1")
                .fills("Wann beginnen Sie?", "Monat", "12")
                .fills("Wann beginnen Sie?", "Jahr", "2026")
                .presses("Weiter");
        visitor.chooses("Warum melden Sie an?", "Neugründung").presses("Weiter");
        visitor.chooses("Arbeiten zu Beginn weitere Personen bei Ihnen?", "Nein")
                .presses("Weiter");
        visitor.chooses("Brauchen Sie eine Erlaubnis?", "Nein").presses("Weiter");
        return this;
    }

    Citizen showsHerPassAtTheCounter() {
        visitor.chooses("Ausweis oder Pass", "Ich zeige das vor Ort").presses("Weiter");
        return this;
    }

    Citizen uploadsHerPass() {
        visitor.chooses("Ausweis oder Pass", "Ich lade es jetzt hoch")
                .uploads("Datei auswählen", "ausweis.png", "image/png", picture())
                .photographs("nachweis")
                .presses("Weiter");
        return this;
    }

    Citizen saysHowToReachHer() {
        visitor.fills("E-Mail-Adresse", MAIL)
                .chooses("Wie möchten Sie die Bescheinigung bekommen?", "Herunterladen")
                .presses("Weiter");
        visitor.sees("Wir haben einen Code an " + MAIL + " geschickt")
                .photographs("e-mail-bestaetigen")
                .fills("Code aus der E-Mail", Stage.open().codeMailedTo(MAIL))
                .presses("Bestätigen");
        visitor.sees("Die Adresse ist bestätigt");
        return this;
    }

    /** Looks at everything once more and sends it. */
    Receipt sends() {
        visitor.sees("Voraussichtliche Gebühr")
                .sees("26,00 €")
                .sees("Diese Stellen bekommen Teile Ihrer Angaben")
                .doesNotSee("Antrag")
                .photographs("pruefen");
        visitor.presses("Anzeige absenden").sees("Setzen Sie das Häkchen");
        visitor.ticks("Meine Angaben sind richtig und vollständig.").presses("Anzeige absenden");
        visitor.sees("Ihre Anzeige ist eingegangen").doesNotSee("Antrag").photographs("eingang");
        return new Receipt(visitor.text("#nummer"), visitor.text("#geheimcode"));
    }

    Receipt notifies() {
        return startsAndSaysAll().showsHerPassAtTheCounter().saysHowToReachHer().sends();
    }

    Receipt notifiesWithUpload() {
        return startsAndSaysAll().uploadsHerPass().saysHowToReachHer().sends();
    }

    /** Up to the page where she shows her pass. */
    Citizen startsAndSaysAll() {
        return findsTheService().passesThePrecheck().saysWhoSheIs().saysWhatSheDoes();
    }

    /** Opens the status page with number and code. */
    Citizen comesBack(Receipt receipt) {
        visitor.opens("/status")
                .fills("Nummer", receipt.number())
                .fills("Geheimcode", receipt.code())
                .presses("Stand ansehen")
                .sees(receipt.number())
                .photographs("stand");
        return this;
    }

    private static byte[] picture() {
        return picture(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB));
    }

    static byte[] picture(BufferedImage image) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
