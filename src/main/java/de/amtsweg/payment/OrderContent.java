package de.amtsweg.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
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
        List<Line> positionen) {

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
}
