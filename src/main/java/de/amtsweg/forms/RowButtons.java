package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The buttons that add and remove rows, without JavaScript: pressing one submits the page, and the submission is rewritten
 * as if the row had been there (or not) all along.
 */
final class RowButtons {
    static final String ADD = "add";
    static final String REMOVE = "remove";
    static final String ROWS = "_rows";
    static final String SHOWN = "_shown";

    private static final int MOST_ROWS = 200;

    private RowButtons() {}

    static boolean pressed(Submission raw) {
        return raw.refreshes()
                || raw.values().getFirst(ADD) != null
                || raw.values().getFirst(REMOVE) != null;
    }

    static Submission applied(Submission raw) {
        var adding = raw.values().getFirst(ADD);
        var removing = raw.values().getFirst(REMOVE);
        if (adding != null) {
            var rows = rowsOf(adding, raw);
            var values = copy(raw.values(), name -> name);
            values.add(ROWS, adding + "." + (rows.isEmpty() ? 0 : rows.last() + 1));
            return new Submission(values, raw.files());
        }
        if (removing != null && removing.matches(".+\\.\\d{1,4}")) {
            int dot = removing.lastIndexOf('.');
            var list = removing.substring(0, dot);
            var left = rowsOf(list, raw);
            left.remove(Integer.parseInt(removing.substring(dot + 1)));
            return numbered(raw, list, left);
        }
        return raw;
    }

    /** The rows of a list numbered 0, 1, 2 … in their order; other rows are left out. */
    static Submission numbered(Submission raw, String listPath, SortedSet<Integer> rows) {
        var places = new HashMap<Integer, Integer>();
        rows.forEach(row -> places.put(row, places.size()));
        return new Submission(copy(raw.values(), name -> renumbered(name, listPath + ".", places)), raw.files());
    }

    /** The numbers of the rows somebody sent for a list. */
    static SortedSet<Integer> rowsOf(String listPath, Submission raw) {
        var rows = new TreeSet<Integer>();
        var prefix = listPath + ".";
        raw.values().getOrDefault(ROWS, List.of()).forEach(row -> addRow(rows, row, prefix));
        raw.values().keySet().forEach(name -> addRow(rows, name, prefix));
        return rows;
    }

    private static void addRow(SortedSet<Integer> rows, String name, String prefix) {
        if (name == null || !name.startsWith(prefix) || rows.size() >= MOST_ROWS) {
            return;
        }
        int end = prefix.length();
        while (end < name.length() && end < prefix.length() + 4 && Character.digit(name.charAt(end), 10) >= 0) {
            end++;
        }
        if (end > prefix.length() && (end == name.length() || name.charAt(end) == '.')) {
            rows.add(Integer.parseInt(name.substring(prefix.length(), end)));
        }
    }

    private static MultiValueMap<String, String> copy(
            MultiValueMap<String, String> values, UnaryOperator<String> renamed) {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, texts) -> {
            boolean marker = name.equals(ROWS) || name.equals(SHOWN);
            if (marker) {
                var kept = new ArrayList<String>();
                texts.forEach(text -> {
                    var path = renamed.apply(text);
                    if (!path.isEmpty()) {
                        kept.add(path);
                    }
                });
                copy.put(name, kept);
            } else if (!name.equals(ADD) && !name.equals(REMOVE)) {
                var path = renamed.apply(name);
                if (!path.isEmpty()) {
                    copy.put(path, new ArrayList<>(texts));
                }
            }
        });
        return new LinkedMultiValueMap<>(copy);
    }

    /** The path with its row's new number; empty when the row is gone. */
    private static String renumbered(String path, String list, Map<Integer, Integer> places) {
        var rows = new TreeSet<Integer>();
        addRow(rows, path, list);
        if (rows.isEmpty()) {
            return path;
        }
        var place = places.get(rows.first());
        int dot = path.indexOf('.', list.length());
        return place == null ? "" : list + place + (dot < 0 ? "" : path.substring(dot));
    }
}
