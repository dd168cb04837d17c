package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes what was submitted for one page over into a tree of answers, and remembers what could not be read. */
final class Intake {
    private final Set<String> shown = new HashSet<>();
    private Submission raw;
    private boolean removesFile;
    private final Map<String, Reading> readings = new HashMap<>();

    /** @param raw with row buttons applied */
    Intake(Submission raw) {
        this.raw = raw;
        this.shown.addAll(raw.values().getOrDefault(RowButtons.SHOWN, List.of()));
    }

    void take(List<Field> fields, Scope scope) {
        for (var field : fields) {
            switch (field.type().kind()) {
                case GROUP -> take(field.children(), scope);
                case LIST -> takeRows(field, scope);
                case INPUT -> takeInput(field, scope);
                default -> {}
            }
        }
    }

    private void takeRows(Field list, Scope scope) {
        var path = scope.absolute(list.path());
        if (!wasShown(path)) {
            return;
        }
        var rows = new ArrayList<Object>();
        number(path);
        for (int number : RowButtons.rowsOf(path, raw)) {
            if (rows.size() >= RowLimits.MOST_EVER) {
                break;
            }
            var row = new LinkedHashMap<String, Object>();
            take(list.children(), scope.row(path, number, row));
            rows.add(row);
        }
        AnswerTree.put(scope.values(), list.path(), rows);
    }

    /** A script in the browser may have left gaps between the rows. */
    private void number(String path) {
        var rows = RowButtons.rowsOf(path, raw);
        if (!rows.isEmpty() && rows.last() >= rows.size()) {
            raw = RowButtons.numbered(raw, path, rows);
            shown.clear();
            shown.addAll(raw.values().getOrDefault(RowButtons.SHOWN, List.of()));
        }
    }

    private void takeInput(Field field, Scope scope) {
        var path = scope.absolute(field.path());
        if (!wasShown(path) || field.readonly(scope)) {
            return;
        }
        var typed = Typed.of(field.type().slots(field, scope), path, raw, AnswerTree.get(scope.values(), field.path()));
        removesFile |= !typed.text("remove").isEmpty();
        var reading = typed.complaints().isEmpty()
                ? field.type().read(field, typed, scope)
                : Reading.wrong(typed.complaints());
        readings.put(path, reading);
        if (reading instanceof Reading.Answer(Object value)) {
            AnswerTree.put(scope.values(), field.path(), value);
        } else {
            AnswerTree.remove(scope.values(), field.path());
        }
    }

    /** Whether the browser showed a field; machines that say nothing about it are taken to have asked everything. */
    boolean wasShown(String path) {
        return shown.isEmpty() || shown.contains(path);
    }

    /** Whether a question is there now that the browser could not show. */
    boolean appeared(Field field, String path) {
        return field.type().kind() == Kind.INPUT && !shown.isEmpty() && !shown.contains(path);
    }

    /** Whether the button that removes an uploaded file was pressed. */
    boolean removesFile() {
        return removesFile;
    }

    boolean hasRead(String path) {
        return readings.containsKey(path);
    }

    List<Complaint> complaints(String path) {
        return readings.get(path) instanceof Reading.Wrong(List<Complaint> complaints) ? complaints : List.of();
    }

    Submission raw() {
        return raw;
    }
}
