package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what can be chosen: plain values, or values with labels. */
final class Choices {
    /** More than this nobody reads, and no expression may make a page of. */
    static final int MOST = 1000;

    private Choices() {}

    /** @param words labels and descriptions of the schema and their translations, by value */
    static List<Slot.Choice> of(@Nullable Object listed, Field.Words words, Scope scope) {
        var choices = new ArrayList<Slot.Choice>();
        if (listed instanceof List<?> list) {
            for (var item : list) {
                if (item instanceof Map<?, ?> option && option.get("value") != null) {
                    var value = String.valueOf(option.get("value"));
                    choices.add(new Slot.Choice(
                            value,
                            worded(words.options().get(value), text(option.get("label"), value), scope),
                            worded(words.optionDescriptions().get(value), text(option.get("description"), ""), scope)));
                } else if (item != null && !(item instanceof Map)) {
                    var value = item.toString();
                    choices.add(new Slot.Choice(
                            value,
                            worded(words.options().get(value), value, scope),
                            worded(words.optionDescriptions().get(value), "", scope)));
                }
                if (choices.size() >= MOST) {
                    break;
                }
            }
        }
        return choices;
    }

    /** The values the schema itself offers. */
    static List<String> written(@Nullable Object listed) {
        return listed instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .map(item -> item instanceof Map<?, ?> option
                                ? String.valueOf(option.get("value"))
                                : item.toString())
                        .toList()
                : List.of();
    }

    private static String worded(@Nullable Wording wording, String otherwise, Scope scope) {
        // A computed option may have words in other languages only.
        var words = wording == null ? "" : wording.in(scope);
        return words.isEmpty() ? otherwise : words;
    }

    private static String text(@Nullable Object text, String otherwise) {
        return text == null ? otherwise : text.toString();
    }
}
