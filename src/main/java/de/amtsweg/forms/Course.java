package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order in which conditions and computed values are settled: whatever an element depends on comes before it, so that
 * one pass is enough. Elements that depend on themselves are a problem of the schema.
 */
final class Course {
    /** An element with the containers around it, outermost first. */
    record Step(Field field, List<Field> around) {}

    private record Place(Step step, String path, Set<String> reads) {}

    /** The rows an element stands in: their path up to the dot, empty outside of lists. */
    private record Rows(String path, @Nullable Rows around) {
        private static final Rows NONE = new Rows("", null);

        /** Every path a name of an expression may mean here. */
        Set<String> meanings(String name) {
            var parts = name.split("\\.", 2);
            var rest = parts.length < 2 ? "" : parts[1];
            return switch (parts[0]) {
                case "this", "_this_" -> Set.of(path + rest);
                case "parent", "_parent_" -> around == null ? Set.of() : around.meanings("this." + rest);
                default -> {
                    var meanings = new LinkedHashSet<>(around == null ? Set.of() : around.meanings(name));
                    meanings.add(path + name);
                    yield meanings;
                }
            };
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Set<Integer>> byPath = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<Integer> done = new HashSet<>();
    private final LinkedHashSet<Integer> open = new LinkedHashSet<>();
    private final Set<Field> read = new HashSet<>();
    private final Set<Field> complained = new HashSet<>();

    private Course() {}

    static Course of(List<Field> pages, List<FormProblem> problems) {
        var course = new Course();
        pages.forEach(page -> course.collect(page, List.of(), Rows.NONE));
        for (int i = 0; i < course.places.size(); i++) {
            course.visit(i, problems);
        }
        return course;
    }

    /** What has to be settled, in order. */
    List<Step> steps() {
        return steps;
    }

    /** Whether other elements of its page come, go or change with an answer. */
    boolean isRead(Field field) {
        return read.contains(field);
    }

    private void collect(Field field, List<Field> around, Rows rows) {
        var reads = new LinkedHashSet<String>();
        field.hide().ifPresent(hide -> reads.addAll(hide.names()));
        if (field.type().kind() == Kind.COMPUTED) {
            field.formula("expression").ifPresent(formula -> reads.addAll(formula.names()));
        }
        field.formula("valuesExpression").ifPresent(formula -> reads.addAll(formula.names()));
        var meanings = new LinkedHashSet<String>();
        reads.forEach(name -> meanings.addAll(rows.meanings(name)));
        boolean answers = !field.path().isEmpty() && field.type().kind() != Kind.GROUP;
        var path = answers ? rows.path + field.path() : "";
        places.add(new Place(new Step(field, around), path, meanings));
        if (answers) {
            for (var part = path; ; part = part.substring(0, part.lastIndexOf('.'))) {
                byPath.computeIfAbsent(part, p -> new LinkedHashSet<>()).add(places.size() - 1);
                if (part.indexOf('.') < 0) {
                    break;
                }
            }
        }
        var inside = new ArrayList<>(around);
        inside.add(field);
        var below = field.type().kind() == Kind.LIST ? new Rows(path + ".", rows) : rows;
        field.children().forEach(child -> collect(child, List.copyOf(inside), below));
    }

    private void visit(int index, List<FormProblem> problems) {
        if (done.contains(index)) {
            return;
        }
        var place = places.get(index);
        if (!open.add(index)) {
            if (complained.add(place.step.field)) {
                problems.add(place.step.field.problem(
                        "Die Bedingung oder Berechnung hängt von sich selbst ab.",
                        "Lösen Sie den Kreis auf: Ein Element darf nichts lesen, was seinetwegen verschwindet."));
            }
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            if (place.step.around.contains(places.get(i).step.field)) {
                visit(i, problems);
            }
        }
        for (var name : place.reads) {
            for (int read : answering(name)) {
                visit(read, problems);
                noteRead(places.get(read).step, place.step);
            }
        }
        open.remove(index);
        done.add(index);
        if (place.step.field.hide().isPresent() || place.step.field.type().kind() == Kind.COMPUTED) {
            steps.add(place.step);
        }
    }

    private void noteRead(Step source, Step reader) {
        boolean samePage = !source.around.isEmpty()
                && (reader.around.isEmpty() ? reader.field : reader.around.getFirst()) == source.around.getFirst();
        if (samePage || reader.field.type().kind() == Kind.COMPUTED) {
            read.add(source.field);
        }
    }

    /** The elements that give what a name reads: those at or below the path, or the one whose part it is. */
    private Set<Integer> answering(String name) {
        for (var part = name; ; part = part.substring(0, part.lastIndexOf('.'))) {
            var found = byPath.get(part);
            if (found != null) {
                return part.equals(name) ? found : partsOf(found, part);
            }
            if (part.indexOf('.') < 0) {
                return Set.of();
            }
        }
    }

    private Set<Integer> partsOf(Set<Integer> found, String path) {
        var exact = new LinkedHashSet<Integer>();
        for (int index : found) {
            if (places.get(index).path.equals(path)) {
                exact.add(index);
            }
        }
        return exact;
    }
}
