package de.amtsweg.forms;

import de.amtsweg.forms.feel.Feel;
import de.amtsweg.forms.feel.RefusedExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the texts of elements: what the schema says in German, what the files beside it say in other languages. */
final class WordingReader {
    private final Feel feel;
    private final Translations translations;
    private final List<FormProblem> problems;

    WordingReader(Feel feel, Translations translations, List<FormProblem> problems) {
        this.feel = feel;
        this.translations = translations;
        this.problems = problems;
    }

    /** @param path the whole path of the element, lists included */
    Field.Words words(Component component, String path) {
        var names = new ArrayList<String>();
        names.add(component.name());
        names.add(path);
        Optional.ofNullable(component.own("key")).ifPresent(key -> names.add(key.toString()));
        var in = new HashMap<String, Map<?, ?>>();
        translations.languages().forEach(language -> in.put(language, translations.entry(language, names)));
        // The editor calls the label of a date, a time and a picture by other names; the last one that is there counts.
        return new Field.Words(
                wording(component, in, "alt", "timeLabel", "dateLabel", "label"),
                wording(component, in, "description"),
                wording(component, in, "text"),
                wording(component, in, "example"),
                wording(component, in, "rechtsgrund"),
                wording(component, in, "patternErrorMessage", "message", "patternMessage"),
                wording(component, in, "row", "rowLabel"),
                wording(component, in, "add", "addLabel"),
                options(component, in, "label"),
                options(component, in, "description"));
    }

    /** A translation names an option's label alone, or its label and its description. */
    private Map<String, Wording> options(Component component, Map<String, Map<?, ?>> translated, String part) {
        var element = component.name();
        var options = new HashMap<String, Map<String, List<Wording.Piece>>>();
        if (component.own("values") instanceof List<?> values) {
            for (var value : values) {
                if (value instanceof Map<?, ?> option && option.get(part) instanceof String german) {
                    options.computeIfAbsent(String.valueOf(option.get("value")), v -> new HashMap<>())
                            .put("de", pieces(element, german));
                }
            }
        }
        translated.forEach((language, entry) -> {
            if (entry.get("options") instanceof Map<?, ?> map) {
                map.forEach((value, words) -> part(words, part)
                        .ifPresent(text -> options.computeIfAbsent(String.valueOf(value), v -> new HashMap<>())
                                .put(language, pieces(element, text))));
            }
        });
        var words = new HashMap<String, Wording>();
        options.forEach((value, byLanguage) -> words.put(value, new Wording(byLanguage)));
        return words;
    }

    private static Optional<String> part(@Nullable Object words, String part) {
        if (words instanceof Map<?, ?> parts) {
            return Translations.text(parts, part);
        }
        return part.equals("label") ? Optional.of(String.valueOf(words)) : Optional.empty();
    }

    private Wording wording(Component component, Map<String, Map<?, ?>> translated, String... names) {
        var byLanguage = new HashMap<String, List<Wording.Piece>>();
        for (var name : names) {
            if (component.settings().get(name) instanceof Object german
                    && !german.toString().isBlank()) {
                byLanguage.put("de", pieces(component.name(), german.toString()));
            }
        }
        translated.forEach((language, entry) -> Translations.text(entry, names)
                .ifPresent(text -> byLanguage.put(language, pieces(component.name(), text))));
        return byLanguage.isEmpty() ? Wording.NONE : new Wording(byLanguage);
    }

    /** A text is FEEL when it begins with "="; otherwise what stands in double braces is. */
    private List<Wording.Piece> pieces(String element, String text) {
        var pieces = new ArrayList<Wording.Piece>();
        try {
            if (text.startsWith("=")) {
                return List.of(new Wording.Piece.Computed(feel.expression(text)));
            }
            int from = 0;
            for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
                int close = text.indexOf("}}", open);
                if (close < 0) {
                    break;
                }
                pieces.add(new Wording.Piece.Plain(text.substring(from, open)));
                pieces.add(new Wording.Piece.Computed(feel.expression(text.substring(open + 2, close))));
                from = close + 2;
            }
            pieces.add(new Wording.Piece.Plain(text.substring(from)));
        } catch (RefusedExpression refused) {
            problems.add(new FormProblem(element, "Text: " + refused.problem(), refused.remedy()));
        }
        return pieces;
    }
}
