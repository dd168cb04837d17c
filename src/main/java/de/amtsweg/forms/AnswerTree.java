package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and changes a mutable tree of answers by dotted paths. */
final class AnswerTree {
    private AnswerTree() {}

    /** A copy of what is answered: null and empty texts are no answers, and neither is a map of nothing else. */
    static Map<String, Object> copy(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null && !"".equals(value)) {
                var copied = copyOf(value);
                if (!(copied instanceof Map<?, ?> inner && inner.isEmpty())) {
                    copy.put(String.valueOf(key), copied);
                }
            }
        });
        return copy;
    }

    private static Object copyOf(Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>(list.size());
            for (var item : list) {
                if (item != null) {
                    copy.add(copyOf(item));
                }
            }
            return copy;
        }
        return value;
    }

    static @Nullable Object get(Map<String, Object> tree, String path) {
        Object current = tree;
        int from = 0;
        while (from <= path.length()) {
            int dot = path.indexOf('.', from);
            var part = dot < 0 ? path.substring(from) : path.substring(from, dot);
            if (!(current instanceof Map<?, ?> map)) {
                return null;
            }
            current = map.get(part);
            if (dot < 0) {
                return current;
            }
            from = dot + 1;
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> tree, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, value);
            return;
        }
        var inner = tree.get(path.substring(0, dot));
        if (!(inner instanceof Map)) {
            inner = new LinkedHashMap<String, Object>();
            tree.put(path.substring(0, dot), inner);
        }
        put((Map<String, Object>) inner, path.substring(dot + 1), value);
    }

    /** Removes a value, and the maps around it that become empty by that. */
    @SuppressWarnings("unchecked")
    static void remove(Map<String, Object> tree, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.remove(path);
            return;
        }
        var outer = path.substring(0, dot);
        if (tree.get(outer) instanceof Map<?, ?> inner) {
            remove((Map<String, Object>) inner, path.substring(dot + 1));
            if (inner.isEmpty()) {
                tree.remove(outer);
            }
        }
    }

    /** The rows of a list; rows that are no maps are made empty ones. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> tree, String path) {
        if (!(get(tree, path) instanceof List<?> list)) {
            return List.of();
        }
        var rows = (List<Object>) list;
        rows.replaceAll(row -> row instanceof Map ? row : new LinkedHashMap<String, Object>());
        return (List<Map<String, Object>>) (List<?>) rows;
    }
}
