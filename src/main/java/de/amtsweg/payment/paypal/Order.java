package de.amtsweg.payment.paypal;

import de.amtsweg.payment.ProviderUnavailable;
import de.amtsweg.shared.Money;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An order as PayPal describes it.
 *
 * @param attempt what we called it: the attempt it was made for
 */
record Order(
        String id,
        String status,
        String attempt,
        Price price,
        Optional<Instant> createdAt,
        Optional<URI> payPage,
        List<Capture> captures) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final List<String> PAY_LINKS = List.of("payer-action", "approve");

    /** Money in PayPal's words; whether it is euros is asked before it is taken for some. */
    record Price(String currency, String value) {
        Optional<Money> inEuros() {
            // Bounded, so that no number of PayPal's can become huge when it is written out.
            if (!"EUR".equals(currency) || !value.matches("\\d{1,12}(\\.\\d{1,2})?")) {
                return Optional.empty();
            }
            return Optional.of(Money.euros(value));
        }
    }

    /** Money taken, or meant to be. */
    record Capture(String id, String status, Price price) {}

    static Order of(JsonNode json) {
        var unit = json.path("purchase_units").path(0);
        return new Order(
                id(json),
                json.path("status").asString(""),
                unit.path("custom_id").asString(""),
                price(unit.path("amount")),
                instant(json.path("create_time").asString("")),
                payPage(json.path("links")),
                unit.path("payments")
                        .path("captures")
                        .valueStream()
                        .map(capture -> new Capture(
                                id(capture), capture.path("status").asString(""), price(capture.path("amount"))))
                        .toList());
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    Optional<Capture> captured(String... states) {
        return captures.stream()
                .filter(capture -> Arrays.asList(states).contains(capture.status()))
                .findFirst();
    }

    private static String id(JsonNode json) {
        var id = json.path("id").asString("");
        if (!isId(id)) {
            throw new ProviderUnavailable(PayPalProvider.NAME, "its answer has no number");
        }
        return id;
    }

    private static Price price(JsonNode amount) {
        return new Price(
                amount.path("currency_code").asString(""), amount.path("value").asString(""));
    }

    private static Optional<URI> payPage(JsonNode links) {
        return PAY_LINKS.stream()
                .flatMap(kind -> links.valueStream()
                        .filter(link -> link.path("rel").asString("").equals(kind)))
                .map(link -> link.path("href").asString(""))
                .findFirst()
                .flatMap(Order::address);
    }

    private static Optional<URI> address(String href) {
        try {
            return Optional.of(URI.create(href));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
