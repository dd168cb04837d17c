package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks settled answers and says in people's words what is wrong. */
final class Rules {
    private final Settled settled;
    private final @Nullable Intake intake;
    private final List<FieldProblem> problems = new ArrayList<>();
    private boolean appeared;

    /** @param intake what was just submitted, if anything was */
    Rules(Settled settled, @Nullable Intake intake) {
        this.settled = settled;
        this.intake = intake;
    }

    /** Checks everything visible below some fields. */
    void check(List<Field> fields) {
        settled.walk(fields, settled.root(), this::check);
    }

    List<FieldProblem> problems() {
        return problems;
    }

    /** Whether there are questions now that the browser could not show. */
    boolean appeared() {
        return appeared;
    }

    private void check(Field field, Scope scope) {
        if (field.type().kind() == Kind.LIST) {
            checkRows(field, scope);
        } else if (field.type().kind() == Kind.INPUT && !field.isTrue("disabled", scope)) {
            var path = scope.absolute(field.path());
            boolean isNew = intake != null && intake.appeared(field, path) && !field.readonly(scope);
            appeared |= isNew;
            var unread = intake == null ? List.<Complaint>of() : intake.complaints(path);
            var value = AnswerTree.get(scope.values(), field.path());
            if (!unread.isEmpty()) {
                unread.forEach(complaint -> complain(field, scope, complaint));
            } else if (value != null) {
                field.type().check(field, value, scope).forEach(complaint -> complain(field, scope, complaint));
            } else if (field.required() && isNew) {
                if (field.preset(scope).isEmpty()) {
                    complain(field, scope, Complaint.of("fields.appeared"));
                }
            } else if (field.required()) {
                field.type().missing(field, scope).forEach(complaint -> complain(field, scope, complaint));
            }
        }
    }

    private void checkRows(Field list, Scope scope) {
        int rows = AnswerTree.rows(scope.values(), list.path()).size();
        var limits = RowLimits.of(list, scope);
        if (rows < limits.least()) {
            complain(list, scope, Complaint.rule("fields.list.too-few", limits.least()));
        } else if (rows > limits.most()) {
            complain(list, scope, Complaint.rule("fields.list.too-many", limits.most()));
        }
    }

    /** The input to go to when nothing was answered. */
    private static String firstPart(Field field, Scope scope) {
        return field.type().slots(field, scope).stream()
                .findFirst()
                .map(Slot::part)
                .orElse("");
    }

    private void complain(Field field, Scope scope, Complaint complaint) {
        var label = field.label(scope);
        var arguments = new ArrayList<Object>();
        arguments.add(label);
        arguments.addAll(complaint.arguments());
        var own = complaint.ofRule() ? field.words().message() : Wording.NONE;
        var message = own.isEmpty() ? scope.message(complaint.key(), arguments.toArray()) : own.in(scope);
        var part = complaint.part().isEmpty() ? firstPart(field, scope) : complaint.part();
        problems.add(new FieldProblem(Typed.nameOf(scope.absolute(field.path()), part), label, message));
    }
}
