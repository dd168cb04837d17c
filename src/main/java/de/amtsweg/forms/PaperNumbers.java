package de.amtsweg.forms;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers the questions of a form on paper, so that people can speak about them. */
final class PaperNumbers {
    /** @param depth in how many lists the question stands */
    private record Place(String number, int depth) {}

    private final Map<Field, Place> places = new IdentityHashMap<>();
    private final Map<String, Field> byPath = new HashMap<>();
    private int last;

    PaperNumbers(List<FormPage> pages, Scope root) {
        int section = 0;
        for (var page : pages) {
            if (isOnPaper(page.field(), root)) {
                section++;
                last = 0;
                collect(page.field(), section, "", 0, root);
            }
        }
    }

    /** Whether there is anything to be read or answered, under whatever condition. */
    static boolean isOnPaper(Field field, Scope scope) {
        boolean never = field.hide()
                .filter(hide -> hide.names().isEmpty() && hide.holds(scope))
                .isPresent();
        return !never
                && switch (field.type().kind()) {
                    case INPUT -> !field.readonly(scope);
                    case DISPLAY -> !field.words().text().isEmpty();
                    case GROUP, LIST -> field.children().stream().anyMatch(child -> isOnPaper(child, scope));
                    default -> false;
                };
    }

    private void collect(Field field, int section, String before, int depth, Scope scope) {
        if (!isOnPaper(field, scope)) {
            return;
        }
        switch (field.type().kind()) {
            case INPUT -> {
                last++;
                places.put(field, new Place(section + "." + last, depth));
                byPath.put(before + field.path(), field);
            }
            case GROUP -> field.children().forEach(child -> collect(child, section, before, depth, scope));
            case LIST ->
                field.children()
                        .forEach(child -> collect(child, section, before + field.path() + ".", depth + 1, scope));
            default -> {}
        }
    }

    /** @param rows letters of the rows around, one for each list */
    String of(Field field, String rows) {
        var place = places.get(field);
        return place == null ? "" : place.number() + rows.substring(0, Math.min(place.depth(), rows.length()));
    }

    /** The question that gives an answer: of the same row first, then of the form. */
    Optional<Field> answering(String name, Scope scope) {
        var lists = scope.absolute("").replaceAll("\\.[0-9]+\\.", ".");
        for (var before = lists; ; before = before.substring(0, before.lastIndexOf('.', before.length() - 2) + 1)) {
            var found = byPath.get(before + name);
            if (found != null || before.isEmpty()) {
                return Optional.ofNullable(found);
            }
        }
    }

    /** The first and the last question below an element. */
    List<Field> ends(Field field) {
        var questions = questions(field);
        return questions.isEmpty() ? List.of() : List.of(questions.getFirst(), questions.getLast());
    }

    private List<Field> questions(Field field) {
        return places.containsKey(field)
                ? List.of(field)
                : field.children().stream()
                        .flatMap(child -> questions(child).stream())
                        .toList();
    }
}
