package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds in a tree of answers everybody who has to confirm, in the order of the form and its rows. */
final class Invitees {
    private final List<Invitee> found = new ArrayList<>();

    private Invitees() {}

    static List<Invitee> in(List<Field> fields, Map<String, Object> answers) {
        var invitees = new Invitees();
        invitees.visit(fields, answers);
        return List.copyOf(invitees.found);
    }

    private void visit(List<Field> fields, Map<String, Object> level) {
        for (var field : fields) {
            switch (field.type().kind()) {
                case GROUP -> visit(field.children(), level);
                case LIST -> AnswerTree.rows(level, field.path()).forEach(row -> visit(field.children(), row));
                case INPUT -> {
                    var answer = AnswerTree.get(level, field.path());
                    if (answer != null) {
                        field.type().invitee(answer).ifPresent(found::add);
                    }
                }
                default -> {}
            }
        }
    }

    static boolean areAskedIn(List<Field> fields) {
        return fields.stream().anyMatch(field -> field.type().asksForInvitees() || areAskedIn(field.children()));
    }
}
