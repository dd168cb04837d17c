package de.amtsweg.forms;

import java.util.List;

/**
 * One input of a field as its type wants it.
 *
 * @param part empty for the only or the main input, else the part of the answer, such as {@code plz}
 * @param labelKey message key of its own label; empty when the field's label is enough
 * @param several whether several files may be picked at once
 * @param hint what it takes, in words; empty when there is nothing to say
 * @param choices what can be chosen; of an input for files, the kinds it takes
 */
public record Slot(
        String part,
        String labelKey,
        String autocomplete,
        String inputMode,
        int maxLength,
        boolean required,
        boolean multiline,
        boolean several,
        String hint,
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
                false,
                "",
                List.of());
    }

    /** One of several inputs of a field. */
    public static Slot part(String part, String labelKey, String autocomplete, int maxLength, boolean required) {
        return new Slot(part, labelKey, autocomplete, "", maxLength, required, false, false, "", List.of());
    }

    public Slot numeric() {
        return new Slot(
                part, labelKey, autocomplete, "numeric", maxLength, required, multiline, several, hint, choices);
    }

    public Slot lines() {
        return new Slot(part, labelKey, autocomplete, inputMode, maxLength, required, true, several, hint, choices);
    }

    public Slot choosing(List<Choice> from) {
        return new Slot(part, labelKey, autocomplete, inputMode, maxLength, required, multiline, several, hint, from);
    }

    /** Says what it takes. */
    public Slot hinting(String words) {
        return new Slot(
                part, labelKey, autocomplete, inputMode, maxLength, required, multiline, several, words, choices);
    }

    /** Takes several files at once. */
    public Slot severalFiles() {
        return new Slot(part, labelKey, autocomplete, inputMode, maxLength, required, multiline, true, hint, choices);
    }
}
