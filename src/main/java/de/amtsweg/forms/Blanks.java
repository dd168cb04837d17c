package de.amtsweg.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What expressions read where a question is asked and nobody has answered, as in form-js: an empty text, an empty list, no
 * tick. Blanks are never kept. What is hidden is null among the answers and has no blank.
 */
final class Blanks {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    private Blanks() {}

    static Blanks of(List<Field> fields) {
        var blanks = new Blanks();
        blanks.collect(fields);
        return blanks;
    }

    private void collect(List<Field> fields) {
        for (var field : fields) {
            switch (field.type().kind()) {
                case GROUP -> collect(field.children());
                case LIST -> AnswerTree.put(tree, field.path(), of(field.children()));
                case INPUT -> field.type().blank().ifPresent(blank -> AnswerTree.put(tree, field.path(), blank));
                default -> {}
            }
        }
    }

    /** The blanks of every row of a list. */
    Blanks ofRows(String listPath) {
        return AnswerTree.get(tree, listPath) instanceof Blanks rows ? rows : new Blanks();
    }

    boolean knows(String name) {
        return tree.containsKey(name);
    }

    /** What a name stands for among some answers. */
    @Nullable
    Object named(String name, Map<?, ?> answers) {
        return answers.containsKey(name) ? over(answers.get(name), tree.get(name)) : alone(tree.get(name));
    }

    /** Some answers with a blank for each that is missing. */
    Map<String, Object> with(Map<?, ?> answers) {
        return with(answers, tree);
    }

    private static Map<String, Object> with(Map<?, ?> answers, Map<?, ?> blanks) {
        var all = new LinkedHashMap<String, Object>();
        answers.forEach((name, answer) -> all.put(String.valueOf(name), over(answer, blanks.get(name))));
        blanks.forEach((name, blank) -> {
            if (!answers.containsKey(name)) {
                all.put(String.valueOf(name), alone(blank));
            }
        });
        return all;
    }

    private static @Nullable Object over(@Nullable Object answer, @Nullable Object blank) {
        if (answer instanceof Map<?, ?> answers && blank instanceof Map<?, ?> blanks) {
            return with(answers, blanks);
        }
        if (answer instanceof List<?> list && blank instanceof Blanks rows) {
            return list.stream()
                    .map(row -> row instanceof Map<?, ?> answers ? rows.with(answers) : row)
                    .toList();
        }
        return answer;
    }

    private static @Nullable Object alone(@Nullable Object blank) {
        return switch (blank) {
            case Blanks rows -> List.of();
            case Map<?, ?> blanks -> with(Map.of(), blanks);
            case null, default -> blank;
        };
    }
}
