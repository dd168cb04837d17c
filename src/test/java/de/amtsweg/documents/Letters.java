package de.amtsweg.documents;

import de.amtsweg.documents.Block.Heading;
import de.amtsweg.documents.Block.Items;
import de.amtsweg.documents.Block.LabelValue;
import de.amtsweg.documents.Block.LabelValues;
import de.amtsweg.documents.Block.Paragraph;
import de.amtsweg.documents.Block.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Documents to test with. */
final class Letters {
    static final Letterhead MUSTERSTADT = new Letterhead(
            "Stadt Musterstadt",
            "Gewerbeamt",
            "#1B4F72",
            Optional.empty(),
            "Stadt Musterstadt · Rathausplatz 1 · 12345 Musterstadt",
            List.of(
                    LabelValue.of("Telefon", "01234 567-0"),
                    LabelValue.of("E-Mail", "gewerbeamt@musterstadt.example"),
                    LabelValue.of("Internet", "www.musterstadt.example"),
                    LabelValue.of("Zeiten", "Mo–Fr 8–12 Uhr, Do 14–18 Uhr")),
            List.of(
                    "Stadt Musterstadt, Rathausplatz 1, 12345 Musterstadt",
                    "Sparkasse Musterstadt · IBAN DE02 1203 0000 0000 2020 51 · BIC BYLADEM1001"));

    private Letters() {}

    static DocumentModel of(Block... blocks) {
        return titled("Empfangsbescheinigung", blocks);
    }

    static DocumentModel titled(String title, Block... blocks) {
        return new DocumentModel(
                Locale.GERMAN,
                Instant.parse("2026-05-04T08:15:30Z"),
                MUSTERSTADT,
                List.of("Lena Łukaszewicz-Öztürk", "Musterweg 5 b", "12345 Musterstadt"),
                List.of(LabelValue.of("Unser Zeichen", "AW-2026-7F3K-Q9PM"), LabelValue.of("Datum", "04.05.2026")),
                title,
                Arrays.asList(blocks),
                Optional.of("{\"nummer\":\"AW-2026-7F3K-Q9PM\"}"));
    }

    static DocumentModel certificate() {
        return of(
                new Paragraph(Text.of("nach § 15 Absatz 1 der Gewerbeordnung")),
                new Paragraph(Text.of("Guten Tag Lena Łukaszewicz-Öztürk,")),
                new Paragraph(new Text(List.of(
                        new Text.Run("wir bestätigen, dass wir Ihre Anzeige am ", false),
                        new Text.Run("03.05.2026", true),
                        new Text.Run(
                                " vollständig erhalten haben. Damit haben Sie Ihre Pflicht erfüllt, den Beginn Ihres"
                                        + " Gewerbes anzuzeigen.",
                                false)))),
                new Heading(1, Text.of("Angaben zum Betrieb")),
                new LabelValues(List.of(
                        LabelValue.of("Name", "Lena Łukaszewicz-Öztürk"),
                        LabelValue.of("Geschäftsbezeichnung", "Salon Lena"),
                        LabelValue.of("Rechtsform", "Einzelunternehmen"),
                        LabelValue.of("Betriebsstätte", "Rathausgasse 12, 12345 Musterstadt"),
                        LabelValue.of(
                                "Tätigkeit",
                                "Friseurhandwerk; Verkauf von Pflegeprodukten und von handgefertigtem Haarschmuck im"
                                        + " Ladengeschäft und über das Internet"),
                        LabelValue.of("Beginn", "01.06.2026"),
                        LabelValue.of("Nebenerwerb", "Nein"))),
                new Heading(1, Text.of("Das ist noch wichtig")),
                new Paragraph(Text.bold("Diese Bescheinigung ist keine Erlaubnis.")),
                Items.bullets(List.of(
                        "Für manche Tätigkeiten brauchen Sie zusätzlich eine Erlaubnis oder eine Eintragung in die"
                                + " Handwerksrolle. Beginnen Sie erst, wenn sie vorliegt.",
                        "Ändert sich etwas an Ihrem Betrieb, zeigen Sie es uns bitte an.")),
                new Paragraph(Text.of("Mit freundlichen Grüßen\nStadt Musterstadt, Gewerbeamt")),
                new Paragraph(Text.of("Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.")));
    }

    static DocumentModel feeDecision() {
        var rows = new ArrayList<List<Text>>();
        for (int i = 1; i <= 45; i++) {
            rows.add(List.of(
                    Text.of("Gebühr Nummer " + i + " für die Entgegennahme der Anzeige"),
                    Text.of("§ 1 der Verwaltungsgebührensatzung, Tarifstelle 12.1"),
                    Text.of("1.0" + (i % 10) + "6,00\u00A0€")));
        }
        return titled(
                "Gebührenbescheid",
                new Paragraph(Text.of("für Ihre Anzeige setzen wir folgende Gebühren fest:")),
                new Table(
                        List.of(
                                Block.Column.left("Gebühr"),
                                Block.Column.left("Rechtsgrundlage"),
                                Block.Column.right("Betrag")),
                        rows),
                new Heading(1, Text.of("So zahlen Sie")),
                new Items(
                        true,
                        List.of(
                                List.of(
                                        new Paragraph(Text.of("Online auf Ihrer Statusseite.")),
                                        Items.bullets(List.of("mit Karte", "mit PayPal"))),
                                List.of(new Paragraph(Text.of("Oder per Überweisung."))))),
                new Heading(3, Text.of("Rechtsbehelfsbelehrung")),
                new Paragraph(Text.of("Gegen diesen Bescheid können Sie Widerspruch erheben. ".repeat(12))));
    }
}
