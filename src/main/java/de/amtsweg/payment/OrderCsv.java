package de.amtsweg.payment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an order as CSV the way German finance systems and spreadsheets read it: semicolons, decimal comma, quotes. */
final class OrderCsv {
    private static final String HEAD = Stream.of(
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
                    "schuldner_staat")
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(";", "", "\r\n"));

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
        return List.of(
                        order.art(),
                        order.schluessel(),
                        order.kassenzeichen(),
                        order.vorgang(),
                        order.behoerde(),
                        Integer.toString(position),
                        text(line.text()),
                        text(line.rechtsgrundlage()),
                        text(line.produktsachkonto()),
                        amount(line.betrag()),
                        order.waehrung(),
                        order.faelligAm() == null ? "" : order.faelligAm().toString(),
                        order.angeordnetAm().toString(),
                        text(debtor.name()),
                        text(debtor.strasse()),
                        text(debtor.plz()),
                        text(debtor.ort()),
                        text(debtor.staat()))
                .stream()
                .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(2).toPlainString().replace('.', ',');
    }

    /** A spreadsheet runs a text that begins like a formula, and a line break in a value splits lines in many programs. */
    private static String text(String value) {
        var line = value.replaceAll("[\\r\\n\\t]+", " ");
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
