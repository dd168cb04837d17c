package de.amtsweg.forms;

import java.util.List;
import java.util.stream.Collectors;

/** A form schema that may not be published; names every element and remedy at once. */
public class InvalidForm extends RuntimeException {
    private final transient List<FormProblem> problems;

    public InvalidForm(List<FormProblem> problems) {
        super(problems.stream().map(FormProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<FormProblem> problems() {
        return problems;
    }
}
