package de.amtsweg.forms;

import de.amtsweg.forms.feel.Circumstance;
import de.amtsweg.forms.feel.Circumstance.All;
import de.amtsweg.forms.feel.Circumstance.Any;
import de.amtsweg.forms.feel.Circumstance.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in words under which condition something is asked, by the numbers of the questions it depends on. */
final class PaperConditions {
    /** A longer sentence helps nobody. */
    private static final int MOST_CLAUSES = 4;

    private final PaperNumbers numbers;

    PaperConditions(PaperNumbers numbers) {
        this.numbers = numbers;
    }

    String ofSection(Field page, Scope scope) {
        return sentence(page, scope, "", "forms.paper.only.section");
    }

    String ofQuestion(Field field, Scope scope, String rows) {
        return sentence(field, scope, rows, "forms.paper.only");
    }

    String ofNote(Field field, Scope scope, String rows) {
        return sentence(field, scope, rows, "forms.paper.only.note");
    }

    /** For a group of questions, which are named: nothing on paper shows where a group ends. */
    String ofQuestions(Field group, Scope scope, String rows) {
        var ends = numbers.ends(group);
        if (ends.isEmpty()) {
            return "";
        }
        var first = numbers.of(ends.getFirst(), rows);
        var last = numbers.of(ends.getLast(), rows);
        return first.equals(last)
                ? sentence(group, scope, rows, "forms.paper.only.one", first)
                : sentence(group, scope, rows, "forms.paper.only.several", first, last);
    }

    boolean canSay(Field field, Scope scope, String rows) {
        return clause(field, scope, rows).isPresent();
    }

    private String sentence(Field field, Scope scope, String rows, String key, String... questions) {
        if (field.hide().isEmpty()) {
            return "";
        }
        var arguments = new ArrayList<Object>();
        arguments.add(clause(field, scope, rows).orElseGet(() -> scope.message("forms.paper.if-so")));
        arguments.addAll(List.of(questions));
        return scope.message(key, arguments.toArray());
    }

    private Optional<String> clause(Field field, Scope scope, String rows) {
        return field.hide().flatMap(hide -> hide.unless()).flatMap(circumstance -> switch (circumstance) {
            case Chosen chosen -> clause(chosen, scope, rows);
            case All(var parts) -> joined(parts, "forms.paper.and", scope, rows);
            case Any(var parts) -> joined(parts, "forms.paper.or", scope, rows);
        });
    }

    private Optional<String> joined(List<Circumstance> parts, String word, Scope scope, String rows) {
        var clauses = new ArrayList<String>();
        for (var part : parts) {
            var clause = part instanceof Chosen chosen ? clause(chosen, scope, rows) : Optional.<String>empty();
            if (clause.isEmpty() || clauses.size() == MOST_CLAUSES) {
                return Optional.empty();
            }
            clauses.add(clause.get());
        }
        return Optional.of(String.join(" " + scope.message(word) + " ", clauses));
    }

    private Optional<String> clause(Chosen chosen, Scope scope, String rows) {
        var question = numbers.answering(chosen.name(), scope);
        if (question.isEmpty()) {
            return Optional.empty();
        }
        var number = numbers.of(question.get(), rows);
        var choices = question.get().choices(scope);
        if (choices.isEmpty()) {
            boolean tick =
                    question.get().type().blank().filter(Boolean.FALSE::equals).isPresent();
            return tick ? ticked(chosen, number, scope) : Optional.empty();
        }
        var labels = new ArrayList<String>();
        for (var choice : choices) {
            if (chosen.values().contains(choice.value())) {
                labels.add(scope.message("forms.paper.quoted", choice.label()));
            }
        }
        if (labels.size() != chosen.values().size()) {
            return Optional.empty();
        }
        var last = labels.removeLast();
        var words = labels.isEmpty()
                ? last
                : String.join(", ", labels) + " " + scope.message("forms.paper.or") + " " + last;
        return Optional.of(
                scope.message(chosen.truly() ? "forms.paper.chosen" : "forms.paper.not-chosen", number, words));
    }

    private static Optional<String> ticked(Chosen chosen, String number, Scope scope) {
        if (chosen.values().size() != 1) {
            return Optional.empty();
        }
        boolean ticked = chosen.truly() == chosen.values().getFirst().equals("true");
        return Optional.of(scope.message(ticked ? "forms.paper.ticked" : "forms.paper.not-ticked", number));
    }
}
