package de.amtsweg.forms;

/**
 * What is wrong with one answer and how to put it right.
 *
 * @param fieldId the id of the input on the page; an error summary links to {@code #fieldId}
 */
public record FieldProblem(String fieldId, String label, String message) {
    /** Label and message as one line of the error summary; a question needs no colon. */
    public String line() {
        if (label.isEmpty()) {
            return message;
        }
        return label + (label.endsWith("?") ? " " : ": ") + message;
    }
}
