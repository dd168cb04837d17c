package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts settled answers down for reading. */
final class Reader {
    private final Settled settled;
    private final List<ReadingView.Entry> entries = new ArrayList<>();

    private Reader(Settled settled) {
        this.settled = settled;
    }

    static ReadingView.Section section(FormPage page, Settled settled) {
        var reader = new Reader(settled);
        reader.read(page.field().children(), settled.root());
        return new ReadingView.Section(page.id(), page.title(settled.root()), List.copyOf(reader.entries));
    }

    private void read(List<Field> fields, Scope scope) {
        for (var field : fields) {
            if (settled.isVisible(field, scope)) {
                read(field, scope);
            }
        }
    }

    private void read(Field field, Scope scope) {
        switch (field.type().kind()) {
            case GROUP -> {
                int before = entries.size();
                read(field.children(), scope);
                if (entries.size() > before && !field.words().label().isEmpty()) {
                    entries.add(before, heading(field.element(), field.label(scope)));
                }
            }
            case LIST -> rows(field, scope);
            case INPUT, COMPUTED -> answer(field, scope);
            default -> {}
        }
    }

    private void rows(Field list, Scope scope) {
        var path = scope.absolute(list.path());
        var rows = AnswerTree.rows(scope.values(), list.path());
        if (rows.isEmpty()) {
            entries.add(none(path, list.label(scope), scope.message("fields.list.none")));
        }
        for (int i = 0; i < rows.size(); i++) {
            entries.add(heading(path + "." + i, PageRenderer.heading(list, scope, i)));
            read(list.children(), scope.row(path, i, rows.get(i)));
        }
    }

    private void answer(Field field, Scope scope) {
        var value = AnswerTree.get(scope.values(), field.path());
        boolean computed = field.type().kind() == Kind.COMPUTED;
        if (computed && field.words().label().isEmpty()) {
            return;
        }
        var path = scope.absolute(field.path());
        boolean blank = computed && Display.plain(value, scope.locale()).isEmpty();
        if (value == null || blank) {
            entries.add(none(path, field.label(scope), scope.message("fields.not-given")));
            return;
        }
        var type = field.type();
        var text = computed ? Display.plain(value, scope.locale()) : type.display(field, value, scope);
        var copy = computed ? text : type.copy(field, value, scope);
        entries.add(new ReadingView.Entry(
                path,
                field.label(scope),
                text,
                field.mask().map(mask -> mask.over(copy)).orElse(text),
                copy,
                false,
                computed ? List.of() : type.files(value),
                Optional.empty()));
    }

    private static ReadingView.Entry heading(String id, String label) {
        return new ReadingView.Entry(id, label, "", "", "", true, List.of(), Optional.empty());
    }

    private static ReadingView.Entry none(String id, String label, String word) {
        return new ReadingView.Entry(id, label, word, word, "", false, List.of(), Optional.empty());
    }
}
