package de.amtsweg.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file for the treasury says. Its names are those of the file format ({@code src/docs/treasury.md}). */
record OrderContent(
        int version,
        String art,
        String schluessel,
        String kassenzeichen,
        String vorgang,
        String behoerde,
        String behoerdenName,
        BigDecimal betrag,
        String waehrung,
        @Nullable LocalDate faelligAm,
        LocalDate angeordnetAm,
        Debtor schuldner,
        List<Line> positionen,
        @Nullable Freigabe freigabe) {
    static final int VERSION = 2;

    /** The same with who approved it, in today's version of the format. */
    OrderContent with(@Nullable Freigabe approved) {
        return new OrderContent(
                VERSION,
                art,
                schluessel,
                kassenzeichen,
                vorgang,
                behoerde,
                behoerdenName,
                betrag,
                waehrung,
                faelligAm,
                approved == null ? angeordnetAm : approved.angeordnetAm(),
                schuldner,
                positionen,
                approved);
    }

    /** The same as a mere booking: without the debtor and without the number people know the application by. */
    OrderContent forgotten() {
        return new OrderContent(
                version,
                art,
                schluessel,
                kassenzeichen,
                "",
                behoerde,
                behoerdenName,
                betrag,
                waehrung,
                faelligAm,
                angeordnetAm,
                new Debtor("", "", "", "", ""),
                positionen,
                freigabe);
    }

    /** Who owes the money, or gets it back. */
    record Debtor(String name, String strasse, String plz, String ort, String staat) {
        /** Nothing of it goes into a log. */
        @Override
        public String toString() {
            return "Debtor[…]";
        }
    }

    /** One account. */
    record Line(String text, String rechtsgrundlage, String produktsachkonto, BigDecimal betrag) {}

    /** Who found it right in matter and in sum, who ordered it, and when, in German time. */
    record Freigabe(
            String sachlichRichtigVon,
            LocalDate sachlichRichtigAm,
            LocalTime sachlichRichtigUm,
            String angeordnetVon,
            LocalDate angeordnetAm,
            LocalTime angeordnetUm) {}
}
