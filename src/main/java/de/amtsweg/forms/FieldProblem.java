package de.amtsweg.forms;

/**
 * What is wrong with one answer and how to put it right.
 *
 * @param fieldId the id of the input on the page; an error summary links to {@code #fieldId}
 */
public record FieldProblem(String fieldId, String label, String message) {}
