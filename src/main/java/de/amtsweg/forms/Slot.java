package de.amtsweg.forms;

import java.util.List;

/**
 * One input of a field as its type wants it.
 *
 * @param part empty for the only or the main input, else the part of the answer, such as {@code plz}
 * @param labelKey message key of its own label; empty when the field's label is enough
 */
public record Slot(
        String part,
        String labelKey,
        String autocomplete,
        String inputMode,
        int maxLength,
        boolean required,
        boolean multiline,
        List<Choice> choices) {
    /** Something to choose from. */
    public record Choice(String value, String label, String description) {}

    /** The only input of a field. */
    public static Slot single(Field field, String autocomplete, String inputMode, int maxLength) {
        return new Slot(
                "",
                "",
                field.property("autocomplete").orElse(autocomplete),
                inputMode,
                maxLength,
                field.required(),
                false,
                List.of());
    }

    /** One of several inputs of a field. */
    public static Slot part(String part, String labelKey, String autocomplete, int maxLength, boolean required) {
        return new Slot(part, labelKey, autocomplete, "", maxLength, required, false, List.of());
    }

    public Slot numeric() {
        return new Slot(part, labelKey, autocomplete, "numeric", maxLength, required, multiline, choices);
    }

    public Slot lines() {
        return new Slot(part, labelKey, autocomplete, inputMode, maxLength, required, true, choices);
    }

    public Slot choosing(List<Choice> from) {
        return new Slot(part, labelKey, autocomplete, inputMode, maxLength, required, multiline, from);
    }
}
