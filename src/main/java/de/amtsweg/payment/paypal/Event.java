package de.amtsweg.payment.paypal;

import de.amtsweg.payment.AttemptId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody who says to be PayPal reports.
 *
 * @param text exactly as it came, for whoever checks the signature
 * @param type what has happened, in PayPal's words
 * @param orders the orders it may be about
 * @param captures the money it may be about
 * @param attempts what we called them
 */
record Event(
        String id, String type, String text, List<String> orders, List<String> captures, List<AttemptId> attempts) {
    private static final Set<String> TAKEN_BACK = Set.of("PAYMENT.CAPTURE.REFUNDED", "PAYMENT.CAPTURE.REVERSED");
    private static final Pattern CAPTURE = Pattern.compile(".*/v2/payments/captures/([A-Za-z0-9-]{1,64})");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Empty when this is no event at all. */
    static Optional<Event> read(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            var json = JSON.readTree(text);
            var id = json.path("id").stringValue("");
            return json.isObject() && Order.isId(id)
                    ? Optional.of(of(id, json.path("event_type").asString(""), text, json.path("resource")))
                    : Optional.empty();
        } catch (CharacterCodingException | JacksonException broken) {
            return Optional.empty();
        }
    }

    /** Money that had been taken went back: refunded, or reversed because the payer objected. */
    boolean takesBack() {
        return TAKEN_BACK.contains(type);
    }

    private static Event of(String id, String type, String text, JsonNode resource) {
        var related = resource.path("supplementary_data").path("related_ids").path("order_id");
        var ofUnit = resource.path("purchase_units").path(0).path("custom_id");
        return new Event(
                id,
                type,
                text,
                Stream.of(related, resource.path("id"))
                        .map(number -> number.asString(""))
                        .filter(Order::isId)
                        .toList(),
                Stream.concat(
                                refunded(resource.path("links")),
                                Stream.of(resource.path("id").asString("")))
                        .filter(Order::isId)
                        .toList(),
                Stream.of(resource.path("custom_id"), ofUnit)
                        .flatMap(Event::attempt)
                        .toList());
    }

    /** What a refund is a refund of. */
    private static Stream<String> refunded(JsonNode links) {
        return links.valueStream()
                .filter(link -> link.path("rel").asString("").equals("up"))
                .map(link -> CAPTURE.matcher(link.path("href").asString("")))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    private static Stream<AttemptId> attempt(JsonNode name) {
        try {
            return Stream.of(AttemptId.of(name.asString("")));
        } catch (IllegalArgumentException notOurs) {
            return Stream.empty();
        }
    }
}
