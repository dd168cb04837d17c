package de.amtsweg.forms;

/**
 * What is wrong with one answer and how to put it right.
 *
 * @param fieldId the id of the input on the page; an error summary links to {@code #fieldId}
 */
public record FieldProblem(String fieldId, String label, String message) {
    /** Label and message as one line of the error summary; a question needs no colon, and who is named needs no label. */
    public String line() {
        if (label.isEmpty() || message.contains("„" + label + "“") || message.contains("“" + label + "”")) {
            return message;
        }
        return label + (label.endsWith("?") ? " " : ": ") + message;
    }
}
