package de.amtsweg.workflow.camunda;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns values into trees of plain types: FEEL runs methods of whatever it is given, so it is given nothing of ours. */
final class PlainTree {
    private PlainTree() {}

    static Map<String, Object> map(Map<?, ?> values) {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            var inner = value(value);
            if (inner != null) {
                plain.put(String.valueOf(key), inner);
            }
        });
        return Collections.unmodifiableMap(plain);
    }

    static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> map(map);
            case Iterable<?> items -> list(items);
            case Optional<?> optional -> value(optional.orElse(null));
            case BigDecimal number -> number;
            case Number number -> new BigDecimal(number.toString());
            case Boolean truth -> truth;
            case Temporal time when time.getClass().getName().startsWith("java.time.") -> time;
            default -> value.toString();
        };
    }

    private static List<Object> list(Iterable<?> items) {
        var plain = new ArrayList<Object>();
        for (Object item : items) {
            var inner = value(item);
            plain.add(inner == null ? "" : inner);
        }
        return Collections.unmodifiableList(plain);
    }
}
