package de.amtsweg.forms;

import de.amtsweg.forms.feel.FeelExpression;
import de.amtsweg.shared.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A text of a form in its languages; parts of it may be computed from answers. German stands in for what is missing. */
final class Wording {
    static final Wording NONE = new Wording(Map.of());

    /** A piece of text: written out, or computed. */
    sealed interface Piece {
        /** Written out. */
        record Plain(String text) implements Piece {}

        /** Computed from the answers. */
        record Computed(FeelExpression expression) implements Piece {}
    }

    private final Map<String, List<Piece>> byLanguage;

    Wording(Map<String, List<Piece>> byLanguage) {
        this.byLanguage = new HashMap<>(byLanguage);
    }

    boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    boolean speaks(String language) {
        return byLanguage.containsKey(language);
    }

    String in(Scope scope) {
        var pieces = Languages.namesOf(scope.locale()).stream()
                .filter(this::speaks)
                .findFirst()
                .map(byLanguage::get)
                .orElseGet(() -> byLanguage.getOrDefault("de", List.of()));
        if (pieces.size() == 1 && pieces.getFirst() instanceof Piece.Plain(String text)) {
            return text;
        }
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Piece.Plain(String text) -> text;
                    case Piece.Computed(FeelExpression expression) ->
                        Display.plain(expression.evaluate(scope), scope.locale());
                })
                .collect(Collectors.joining());
    }
}
