package de.amtsweg.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers which values a document printed, in place of which it first puts marks into the text. What is attached to the
 * document for machines is exactly this.
 */
final class ShownValues {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Notes the value and returns a mark for it that no Markdown reader touches. */
    String mark(Shown shown) {
        var text = shown.text();
        if (text.isBlank()) {
            return "";
        }
        texts.add(text.replace(OPEN, ' ').replace(CLOSE, ' '));
        put(values, shown.path(), ForPeople.plain(shown.value(), text));
        return OPEN + Integer.toString(texts.size() - 1) + CLOSE;
    }

    /** Puts the values where the marks are. */
    String resolve(String marked) {
        if (marked.indexOf(OPEN) < 0) {
            return marked;
        }
        var resolved = new StringBuilder();
        int from = 0;
        for (int open = marked.indexOf(OPEN); open >= 0; open = marked.indexOf(OPEN, from)) {
            int close = marked.indexOf(CLOSE, open);
            resolved.append(marked, from, open).append(texts.get(Integer.parseInt(marked.substring(open + 1, close))));
            from = close + 1;
        }
        return resolved.append(marked.substring(from)).toString();
    }

    /** @param head about the document itself */
    String json(Map<String, Object> head) {
        var all = new LinkedHashMap<String, Object>();
        all.put("dokument", head);
        all.put("angaben", values);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> map, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            map.put(path, value);
        } else {
            var inner = map.computeIfAbsent(path.substring(0, dot), any -> new LinkedHashMap<String, Object>());
            if (inner instanceof Map<?, ?> branch) {
                put((Map<String, Object>) branch, path.substring(dot + 1), value);
            }
        }
    }
}
