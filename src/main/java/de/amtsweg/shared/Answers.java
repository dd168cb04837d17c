package de.amtsweg.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody answered in a form: a tree of {@code Map}, {@code List}, {@code String}, {@code BigDecimal},
 * {@code Boolean} and {@code java.time} values, read by paths such as {@code person.familienname}. Immutable.
 */
public record Answers(Map<String, Object> values) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value at a dotted path, or nothing when any part of it is missing. */
    public Optional<Object> at(String path) {
        Object current = values;
        for (String part : path.split("\\.")) {
            if (!(current instanceof Map<?, ?> map) || !map.containsKey(part)) {
                return Optional.empty();
            }
            current = map.get(part);
            if (current == null) {
                return Optional.empty();
            }
        }
        return Optional.of(current);
    }

    /** The value at a dotted path as text. */
    public Optional<String> text(String path) {
        return at(path).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** The list at a dotted path, empty when there is none. */
    public List<?> list(String path) {
        return at(path).filter(List.class::isInstance)
                .<List<?>>map(value -> (List<?>) value)
                .orElse(List.of());
    }

    /** A copy in which the value at a dotted path is set; maps on the way are made where they are missing. */
    public Answers with(String path, Object value) {
        return new Answers(put(values, path, value));
    }

    /** A copy in which the top-level entries of the other answers replace ours. */
    public Answers merge(Answers other) {
        var merged = new LinkedHashMap<>(values);
        merged.putAll(other.values);
        return new Answers(merged);
    }

    /** Never what was answered: answers stay out of logs and messages. */
    @Override
    public String toString() {
        return "Answers[" + values.size() + "]";
    }

    private static Map<String, Object> put(Map<?, ?> base, String path, Object value) {
        var copy = new LinkedHashMap<String, Object>();
        base.forEach((key, old) -> copy.put(String.valueOf(key), old));
        int dot = path.indexOf('.');
        if (dot < 0) {
            copy.put(path, value);
        } else {
            var inner = copy.get(path.substring(0, dot));
            copy.put(
                    path.substring(0, dot),
                    put(inner instanceof Map<?, ?> map ? map : Map.of(), path.substring(dot + 1), value));
        }
        return copy;
    }
}
