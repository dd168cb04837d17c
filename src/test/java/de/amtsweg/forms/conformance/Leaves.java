package de.amtsweg.forms.conformance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A tree of answers by path. Null, empty texts, lists and objects are no answers; numbers are compared by value. */
final class Leaves {
    private Leaves() {}

    static Map<String, Object> of(Map<?, ?> answers) {
        var leaves = new TreeMap<String, Object>();
        collect("", answers, leaves);
        return leaves;
    }

    private static void collect(String path, Object value, Map<String, Object> leaves) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                map.forEach((key, item) -> collect(path.isEmpty() ? "" + key : path + "." + key, item, leaves));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(path + "." + i, list.get(i), leaves);
                }
            }
            case String text -> {
                if (!text.isEmpty()) {
                    leaves.put(path, text);
                }
            }
            case Boolean truth -> leaves.put(path, truth);
            case Number number -> leaves.put(path, new BigDecimal(number.toString()).stripTrailingZeros());
            default -> leaves.put(path, value.toString());
        }
    }
}
