package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Answers in which everything computed is computed and everything hidden is dropped. */
final class Settled {
    private final Scope root;
    private final Set<String> hidden = new HashSet<>();

    private Settled(Scope root) {
        this.root = root;
    }

    /** Settles a tree of answers in place. */
    static Settled of(List<Field> pages, List<Course.Step> course, Scope root) {
        var settled = new Settled(root);
        pages.forEach(page -> settled.restore(page, settled.root));
        course.forEach(step -> settled.take(step, 0, settled.root));
        return settled;
    }

    Scope root() {
        return root;
    }

    boolean isVisible(Field field, Scope scope) {
        return !hidden.contains(instance(field, scope));
    }

    /** Visits every visible element below some fields, rows included. */
    void walk(List<Field> fields, Scope scope, Visitor visitor) {
        for (var field : fields) {
            if (!isVisible(field, scope)) {
                continue;
            }
            visitor.visit(field, scope);
            switch (field.type().kind()) {
                case GROUP -> walk(field.children(), scope, visitor);
                case LIST -> {
                    var rows = AnswerTree.rows(scope.values(), field.path());
                    for (int i = 0; i < rows.size(); i++) {
                        walk(field.children(), scope.row(scope.absolute(field.path()), i, rows.get(i)), visitor);
                    }
                }
                default -> {}
            }
        }
    }

    /** What is done with each visible element. */
    interface Visitor {
        void visit(Field field, Scope scope);
    }

    private static String instance(Field field, Scope scope) {
        return scope.absolute("") + "#" + field.element();
    }

    /** Gives stored values their types back: JSON knows neither dates nor exact numbers. */
    private void restore(Field field, Scope scope) {
        switch (field.type().kind()) {
            case GROUP -> field.children().forEach(child -> restore(child, scope));
            case LIST -> {
                var value = AnswerTree.get(scope.values(), field.path());
                if (value != null && !(value instanceof List)) {
                    AnswerTree.remove(scope.values(), field.path());
                }
                var rows = AnswerTree.rows(scope.values(), field.path());
                for (int i = 0; i < rows.size(); i++) {
                    var row = scope.row(scope.absolute(field.path()), i, rows.get(i));
                    field.children().forEach(child -> restore(child, row));
                }
            }
            case INPUT -> {
                var value = AnswerTree.get(scope.values(), field.path());
                if (value != null) {
                    field.type()
                            .restore(value)
                            .ifPresentOrElse(
                                    typed -> AnswerTree.put(scope.values(), field.path(), typed),
                                    () -> AnswerTree.remove(scope.values(), field.path()));
                }
            }
            default -> {}
        }
    }

    private void take(Course.Step step, int depth, Scope scope) {
        if (depth == step.around().size()) {
            settle(step.field(), scope);
            return;
        }
        var container = step.around().get(depth);
        if (!isVisible(container, scope)) {
            return;
        }
        if (container.type().kind() == Kind.LIST) {
            var rows = AnswerTree.rows(scope.values(), container.path());
            for (int i = 0; i < rows.size(); i++) {
                take(step, depth + 1, scope.row(scope.absolute(container.path()), i, rows.get(i)));
            }
        } else {
            take(step, depth + 1, scope);
        }
    }

    private void settle(Field field, Scope scope) {
        if (field.hide().isPresent() && field.hide().get().holds(scope)) {
            hidden.add(instance(field, scope));
            drop(field, scope);
        } else if (field.type().kind() == Kind.COMPUTED) {
            var value = field.setting("expression", scope);
            if (value == null) {
                AnswerTree.remove(scope.values(), field.path());
            } else {
                AnswerTree.put(scope.values(), field.path(), value);
            }
        }
    }

    private static void drop(Field field, Scope scope) {
        switch (field.type().kind()) {
            case GROUP -> field.children().forEach(child -> drop(child, scope));
            // Null, and not gone: what is hidden is no blank to expressions either.
            case INPUT, LIST, COMPUTED -> AnswerTree.put(scope.values(), field.path(), null);
            default -> {}
        }
    }
}
