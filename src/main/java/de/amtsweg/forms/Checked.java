package de.amtsweg.forms;

import de.amtsweg.shared.Answers;
import java.util.List;

/**
 * The outcome of checking: everything answered so far with hidden values dropped, what is wrong, and whether the page
 * has to be shown again without anything being wrong (a list row was added or removed, a question appeared, a file was
 * removed).
 */
public record Checked(Answers answers, List<FieldProblem> problems, boolean showAgain) {
    public Checked {
        problems = List.copyOf(problems);
    }

    /** Whether one may go on to the next page. */
    public boolean accepted() {
        return problems.isEmpty() && !showAgain;
    }
}
