package de.amtsweg.payment;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Writes an order as CSV the way German finance systems and spreadsheets read it: semicolons, decimal comma, quotes. */
final class OrderCsv {
    private static final String HEAD = CsvLine.of(List.of(
            "art",
            "schluessel",
            "kassenzeichen",
            "vorgang",
            "behoerde",
            "position",
            "text",
            "rechtsgrundlage",
            "produktsachkonto",
            "betrag",
            "waehrung",
            "faellig_am",
            "angeordnet_am",
            "schuldner_name",
            "schuldner_strasse",
            "schuldner_plz",
            "schuldner_ort",
            "schuldner_staat",
            "sachlich_richtig_von",
            "sachlich_richtig_am",
            "sachlich_richtig_um",
            "angeordnet_von",
            "angeordnet_um"));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private OrderCsv() {}

    static byte[] write(OrderContent order) {
        var csv = new StringBuilder(HEAD);
        for (int i = 0; i < order.positionen().size(); i++) {
            csv.append(line(order, i + 1, order.positionen().get(i)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(OrderContent order, int position, OrderContent.Line line) {
        var debtor = order.schuldner();
        var approval = Optional.ofNullable(order.freigabe());
        return CsvLine.of(List.of(
                order.art(),
                order.schluessel(),
                order.kassenzeichen(),
                order.vorgang(),
                order.behoerde(),
                Integer.toString(position),
                CsvLine.text(line.text()),
                CsvLine.text(line.rechtsgrundlage()),
                CsvLine.text(line.produktsachkonto()),
                CsvLine.amount(line.betrag()),
                order.waehrung(),
                order.faelligAm() == null ? "" : order.faelligAm().toString(),
                order.angeordnetAm().toString(),
                CsvLine.text(debtor.name()),
                CsvLine.text(debtor.strasse()),
                CsvLine.text(debtor.plz()),
                CsvLine.text(debtor.ort()),
                CsvLine.text(debtor.staat()),
                approval.map(OrderContent.Freigabe::sachlichRichtigVon).orElse(""),
                approval.map(given -> given.sachlichRichtigAm().toString()).orElse(""),
                approval.map(given -> TIME.format(given.sachlichRichtigUm())).orElse(""),
                approval.map(OrderContent.Freigabe::angeordnetVon).orElse(""),
                approval.map(given -> TIME.format(given.angeordnetUm())).orElse("")));
    }
}
