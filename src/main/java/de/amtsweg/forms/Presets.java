package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills in the answers a form proposes. */
final class Presets {
    private Presets() {}

    /** Everything on a page that nobody has answered and the browser has not shown yet. */
    static void fill(Field page, @Nullable Intake intake, Scope scope) {
        fill(page.children(), scope, intake, false);
    }

    /** What only the form itself may answer. */
    static void readonly(Field page, Scope scope) {
        fill(page.children(), scope, null, true);
    }

    private static void fill(List<Field> fields, Scope scope, @Nullable Intake intake, boolean readonlyOnly) {
        for (var field : fields) {
            switch (field.type().kind()) {
                case GROUP -> fill(field.children(), scope, intake, readonlyOnly);
                case LIST -> {
                    if (!readonlyOnly) {
                        startRows(field, scope);
                    }
                    var rows = AnswerTree.rows(scope.values(), field.path());
                    for (int i = 0; i < rows.size(); i++) {
                        fill(
                                field.children(),
                                scope.row(scope.absolute(field.path()), i, rows.get(i)),
                                intake,
                                readonlyOnly);
                    }
                }
                case INPUT -> {
                    boolean asked = intake != null && intake.hasRead(scope.absolute(field.path()));
                    if (!asked
                            && (!readonlyOnly || field.readonly(scope))
                            && AnswerTree.get(scope.values(), field.path()) == null) {
                        field.preset(scope).ifPresent(preset -> AnswerTree.put(scope.values(), field.path(), preset));
                    }
                }
                default -> {}
            }
        }
    }

    /** A list nobody has touched starts with the rows its schema proposes; no list has fewer than its minimum. */
    private static void startRows(Field list, Scope scope) {
        boolean untouched = AnswerTree.get(scope.values(), list.path()) == null;
        var limits = RowLimits.of(list, scope);
        int wanted = untouched ? limits.first() : limits.least();
        var rows = new ArrayList<Object>(AnswerTree.rows(scope.values(), list.path()));
        while (rows.size() < wanted) {
            rows.add(new LinkedHashMap<String, Object>());
        }
        AnswerTree.put(scope.values(), list.path(), rows);
    }
}
