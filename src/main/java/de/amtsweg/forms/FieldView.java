package de.amtsweg.forms;

import java.util.List;

/**
 * One element of a page as its template {@code forms/fields/<template>.html} shows it.
 *
 * @param id path of the answer; inputs, help and error are named after it
 * @param help safe HTML, shown above the input
 * @param example shown above the input after "Zum Beispiel:"
 * @param legalBasis answers "Warum fragen wir das?"
 * @param error empty when nothing is wrong
 */
public record FieldView(
        String template,
        String id,
        String label,
        String help,
        String example,
        String legalBasis,
        boolean required,
        boolean readonly,
        String error,
        List<Input> inputs,
        List<Option> options,
        List<FieldView> children,
        List<Row> rows) {

    /** One input of the browser; most fields have one, a date has three. */
    public record Input(
            String id,
            String name,
            String label,
            String value,
            String error,
            String describedBy,
            boolean required,
            String autocomplete,
            String inputMode,
            int maxLength,
            List<Option> options) {}

    /** Something to choose from. */
    public record Option(String id, String value, String label, String description, boolean chosen) {}

    /** One row of a list. */
    public record Row(int index, String heading, List<FieldView> fields, boolean removable) {}
}
