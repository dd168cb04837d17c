package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Where the answers of a form are kept; answers in rows are named without the number of the row. */
final class FormPaths {
    private FormPaths() {}

    /** Of all answers, lists and parts of answers included. */
    static SortedSet<String> all(List<Field> fields) {
        var paths = new TreeSet<String>();
        visit(fields, "", (field, path) -> {
            paths.add(path);
            field.type().answerParts().forEach(part -> paths.add(path + "." + part));
        });
        return paths;
    }

    /** Of the answers by which applications may be found. */
    static SortedSet<String> searchable(List<Field> fields) {
        var paths = new TreeSet<String>();
        visit(fields, "", (field, path) -> {
            if (field.searchable() && field.type().kind() != Kind.LIST) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** The inputs for files; there are none in rows. */
    static List<FileInput> files(List<Field> fields) {
        var inputs = new ArrayList<FileInput>();
        visit(
                fields,
                "",
                (field, path) -> field.type().fileInputs(field).forEach(input -> inputs.add(input.below(path))));
        return List.copyOf(inputs);
    }

    private static void visit(List<Field> fields, String before, BiConsumer<Field, String> visitor) {
        for (var field : fields) {
            var path = before + field.path();
            switch (field.type().kind()) {
                case GROUP -> visit(field.children(), before, visitor);
                case LIST -> {
                    visitor.accept(field, path);
                    visit(field.children(), path + ".", visitor);
                }
                case INPUT, COMPUTED -> visitor.accept(field, path);
                default -> {}
            }
        }
    }
}
