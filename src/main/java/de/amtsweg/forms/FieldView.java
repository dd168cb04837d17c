package de.amtsweg.forms;

import de.amtsweg.shared.FileSize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of a page as its template {@code forms/fields/<template>.html} shows it.
 *
 * @param id path of the answer; inputs, help and error are named after it
 * @param help safe HTML, shown above the input
 * @param example shown above the input after "Zum Beispiel:"
 * @param legalBasis answers "Warum fragen wir das?"
 * @param optional whether "(freiwillig)" is said
 * @param error empty when nothing is wrong
 * @param text what an element without inputs says, safe HTML
 * @param add the button that adds a row; empty when there is none
 * @param leading whether other elements of the page come, go or change with this answer
 */
public record FieldView(
        String template,
        String id,
        String label,
        String help,
        String example,
        String legalBasis,
        boolean optional,
        boolean readonly,
        String error,
        String text,
        List<Input> inputs,
        List<FieldView> children,
        List<Row> rows,
        List<UploadedFile> files,
        String add,
        boolean leading) {

    /** One input of the browser; most fields have one, a date has three. */
    public record Input(
            String id,
            String name,
            String label,
            String value,
            String error,
            @Nullable String describedBy,
            boolean required,
            String autocomplete,
            String inputMode,
            boolean several,
            String hint,
            @Nullable FileSize largest,
            List<Option> options) {
        public boolean wrong() {
            return !error.isEmpty();
        }
    }

    /** Something to choose from. */
    public record Option(String id, String value, String label, String description, boolean chosen) {}

    /** One row of a list. */
    public record Row(String id, String heading, List<FieldView> fields, boolean removable) {}

    /** The only or the first input. */
    public Input input() {
        return inputs.getFirst();
    }

    /** Everything one can choose from in this field. */
    public List<Option> options() {
        return inputs.stream().flatMap(input -> input.options().stream()).toList();
    }

    /** The input of a part of the answer. */
    public Input input(String part) {
        return inputs.stream()
                .filter(input -> input.name().equals(id + "." + part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Field " + id + " has no input " + part));
    }

    /** The inputs of a part of the answer that has several, such as one of two dates. */
    public List<Input> inputs(String part) {
        return inputs.stream()
                .filter(input -> input.name().startsWith(id + "." + part + "."))
                .toList();
    }

    public boolean has(String part) {
        return inputs.stream().anyMatch(input -> input.name().equals(id + "." + part));
    }

    /** Whether it only says something, and may be replaced by what it says now. */
    public boolean saying() {
        return inputs.isEmpty() && children.isEmpty() && rows.isEmpty() && add.isEmpty();
    }

    public boolean wrong() {
        return !error.isEmpty() || inputs.stream().anyMatch(Input::wrong);
    }

    /** Ids of the help and the error that belong to the whole field; null when there are none. */
    public @Nullable String describedBy() {
        var ids = new ArrayList<String>();
        if (!help.isEmpty() || !example.isEmpty()) {
            ids.add(id + "-hilfe");
        }
        if (!error.isEmpty()) {
            ids.add(id + "-fehler");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
