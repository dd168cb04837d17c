package de.amtsweg.forms.feel;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what FEEL gives into the plain values answers consist of. */
final class Plain {
    /** Numbers beyond this many digits are no answers but attempts to fill the memory. */
    private static final int MOST_DIGITS = 40;

    /** Lists beyond this many items are no answers but food for the next loop. */
    private static final int MOST_ITEMS = 1000;

    private Plain() {}

    static @Nullable Object of(@Nullable Object value) {
        return items(value) > MOST_ITEMS ? null : valueOf(value);
    }

    private static int items(@Nullable Object value) {
        int items = 0;
        var inner = value instanceof List<?> list ? list : value instanceof Map<?, ?> map ? map.values() : List.of();
        for (var item : inner) {
            items += (value instanceof List ? 1 : 0) + items(item);
            if (items > MOST_ITEMS) {
                return items;
            }
        }
        return items;
    }

    private static @Nullable Object valueOf(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case BigDecimal number -> number(number);
            case Double number -> Double.isFinite(number) ? number(BigDecimal.valueOf(number)) : null;
            case Number number -> new BigDecimal(number.toString());
            case Temporal time -> time;
            case List<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> value.toString();
        };
    }

    private static @Nullable BigDecimal number(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static List<Object> list(List<?> list) {
        var plain = new ArrayList<Object>();
        for (var item : list) {
            var value = valueOf(item);
            if (value != null) {
                plain.add(value);
            }
        }
        return plain;
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        var plain = new LinkedHashMap<String, Object>();
        map.forEach((key, item) -> {
            var value = valueOf(item);
            if (value != null) {
                plain.put(String.valueOf(key), value);
            }
        });
        return plain;
    }
}
