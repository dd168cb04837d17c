package de.amtsweg.forms;

import java.util.List;

/** One page, ready to be rendered by the fragment {@code forms/page :: fields(view)}. */
public record PageView(
        String id,
        String title,
        String description,
        List<FieldView> fields,
        List<FieldProblem> problems,
        boolean files) {
    /** Whether the HTML form has to be sent as {@code multipart/form-data}. */
    public boolean multipart() {
        return files;
    }
}
