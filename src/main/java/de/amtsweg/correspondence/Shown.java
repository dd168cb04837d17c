package de.amtsweg.correspondence;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value a template may read, with the path that leads to it. The only kind of thing templates ever see. */
final class Shown {
    private final String path;
    private final @Nullable Object value;
    private final ForPeople words;
    private final Function<String, Optional<String>> labels;

    private Shown(String path, @Nullable Object value, ForPeople words, Function<String, Optional<String>> labels) {
        this.path = path;
        this.value = value;
        this.words = words;
        this.labels = labels;
    }

    /** @param labels what a form shows for the answer at a path: the label of an option instead of its key */
    static Shown root(Map<String, Object> model, ForPeople words, Function<String, Optional<String>> labels) {
        return new Shown("", model, words, labels);
    }

    String path() {
        return path;
    }

    @Nullable
    Object value() {
        return value;
    }

    Optional<Shown> part(String name) {
        if (value instanceof Map<?, ?> parts && parts.get(name) != null) {
            return Optional.of(new Shown(path.isEmpty() ? name : path + "." + name, parts.get(name), words, labels));
        }
        return Optional.empty();
    }

    /** What a section repeats: the rows of a list; itself once when it is true or not empty; else nothing. */
    Iterator<Shown> rows() {
        if (value instanceof List<?> list) {
            var rows = new ArrayList<Shown>();
            for (int i = 0; i < list.size(); i++) {
                rows.add(new Shown(path + "." + i, list.get(i), words, labels));
            }
            return rows.iterator();
        }
        boolean there = switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Map<?, ?> parts -> !parts.isEmpty();
            default -> !words.text(value).isBlank();
        };
        return there ? List.of(this).iterator() : List.<Shown>of().iterator();
    }

    String text() {
        return labels.apply(path).orElseGet(() -> words.text(value));
    }

    @Override
    public String toString() {
        return "Shown[" + path + "]";
    }
}
