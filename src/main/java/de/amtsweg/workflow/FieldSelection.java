package de.amtsweg.workflow;

import de.amtsweg.shared.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes named answers out of all answers: {@code person.familienname}, {@code vertreter[].vornamen}. Nothing else passes. */
public record FieldSelection(List<String> paths) {
    public FieldSelection {
        paths = List.copyOf(paths);
    }

    public static FieldSelection of(List<String> paths) {
        return new FieldSelection(paths);
    }

    /** The chosen answers, in the shape they have in the form; a missing one is left out. */
    public Answers from(Answers answers) {
        var chosen = new LinkedHashMap<String, Object>();
        for (String path : paths) {
            take(answers.values(), chosen, path);
        }
        return new Answers(chosen);
    }

    private static void take(Map<?, ?> source, Map<String, Object> target, String path) {
        int dot = path.indexOf('.');
        var head = dot < 0 ? path : path.substring(0, dot);
        var key = head.endsWith("[]") ? head.substring(0, head.length() - 2) : head;
        var value = source.get(key);
        if (value == null) {
            return;
        }
        if (dot < 0) {
            target.put(key, value);
        } else if (value instanceof Map<?, ?> inner) {
            take(inner, branch(target, key), path.substring(dot + 1));
        } else if (head.endsWith("[]") && value instanceof List<?> rows) {
            takeRows(rows, target, key, path.substring(dot + 1));
        }
    }

    private static void takeRows(List<?> rows, Map<String, Object> target, String key, String rest) {
        var copies = target.get(key) instanceof List<?> known ? new ArrayList<Object>(known) : new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (copies.size() <= i) {
                copies.add(new LinkedHashMap<String, Object>());
            }
            if (rows.get(i) instanceof Map<?, ?> row && copies.get(i) instanceof Map<?, ?> soFar) {
                var copy = new LinkedHashMap<String, Object>();
                soFar.forEach((name, old) -> copy.put(String.valueOf(name), old));
                take(row, copy, rest);
                copies.set(i, copy);
            }
        }
        target.put(key, copies);
    }

    private static Map<String, Object> branch(Map<String, Object> target, String key) {
        var copy = new LinkedHashMap<String, Object>();
        if (target.get(key) instanceof Map<?, ?> known) {
            known.forEach((name, old) -> copy.put(String.valueOf(name), old));
        }
        target.put(key, copy);
        return copy;
    }
}
