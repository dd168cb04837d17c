package de.amtsweg.application;

import de.amtsweg.shared.Answers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON and back, losing nothing: a date comes back as a date, a number as the same number. */
final class AnswersJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    // A value JSON has no type for is written {"@date": "2026-05-04"}; form keys never begin with an at sign.
    private static final Map<String, Function<String, Object>> TAGS = Map.of(
            "@date", LocalDate::parse,
            "@time", LocalTime::parse,
            "@dateTime", LocalDateTime::parse,
            "@offsetDateTime", OffsetDateTime::parse,
            "@month", YearMonth::parse);

    private AnswersJson() {}

    static String write(Answers answers) {
        return JSON.writeValueAsString(plain(answers.values()));
    }

    static Answers read(String json) {
        return new Answers(map(JSON.readTree(json)));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case BigDecimal number -> number;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case LocalDate date -> Map.of("@date", date.toString());
            case LocalTime time -> Map.of("@time", time.toString());
            case LocalDateTime time -> Map.of("@dateTime", time.toString());
            case OffsetDateTime time -> Map.of("@offsetDateTime", time.toString());
            case YearMonth month -> Map.of("@month", month.toString());
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, inner) -> copy.put(String.valueOf(key), plain(inner)));
                yield copy;
            }
            case Iterable<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(inner -> copy.add(plain(inner)));
                yield copy;
            }
            default -> throw new IllegalArgumentException("Answers hold no " + value.getClass());
        };
    }

    private static Map<String, Object> map(JsonNode node) {
        var map = new LinkedHashMap<String, Object>();
        node.properties().forEach(entry -> {
            var value = value(entry.getValue());
            if (value != null) {
                map.put(entry.getKey(), value);
            }
        });
        return map;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            return tagged(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(inner -> {
                var value = value(inner);
                if (value != null) {
                    list.add(value);
                }
            });
            return list;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.stringValue();
    }

    private static Object tagged(JsonNode node) {
        if (node.size() == 1) {
            var entry = node.properties().iterator().next();
            var reader = TAGS.get(entry.getKey());
            if (reader != null && entry.getValue().isString()) {
                return reader.apply(entry.getValue().stringValue());
            }
        }
        return map(node);
    }
}
