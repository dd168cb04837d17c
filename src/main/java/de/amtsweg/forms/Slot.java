package de.amtsweg.forms;

import de.amtsweg.shared.FileSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One input of a field as its type wants it.
 *
 * @param part empty for the only or the main input, else the part of the answer, such as {@code plz}
 * @param labelKey message key of its own label; empty when the field's label is enough
 * @param several whether several files may be picked at once
 * @param hint what it takes, in words; empty when there is nothing to say
 * @param largest size of the largest file; null when it takes none
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
        @Nullable FileSize largest,
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
                null,
                List.of());
    }

    /** One of several inputs of a field. */
    public static Slot part(String part, String labelKey, String autocomplete, int maxLength, boolean required) {
        return new Slot(part, labelKey, autocomplete, "", maxLength, required, false, false, "", null, List.of());
    }

    public Slot numeric() {
        return new Slot(
                part,
                labelKey,
                autocomplete,
                "numeric",
                maxLength,
                required,
                multiline,
                several,
                hint,
                largest,
                choices);
    }

    public Slot lines() {
        return new Slot(
                part, labelKey, autocomplete, inputMode, maxLength, required, true, several, hint, largest, choices);
    }

    public Slot choosing(List<Choice> from) {
        return new Slot(
                part, labelKey, autocomplete, inputMode, maxLength, required, multiline, several, hint, largest, from);
    }

    /** Says what it takes. */
    public Slot hinting(String words) {
        return new Slot(
                part,
                labelKey,
                autocomplete,
                inputMode,
                maxLength,
                required,
                multiline,
                several,
                words,
                largest,
                choices);
    }

    /** Takes files up to this size. */
    public Slot upTo(FileSize size) {
        return new Slot(
                part, labelKey, autocomplete, inputMode, maxLength, required, multiline, several, hint, size, choices);
    }

    /** Takes several files at once. */
    public Slot severalFiles() {
        return new Slot(
                part, labelKey, autocomplete, inputMode, maxLength, required, multiline, true, hint, largest, choices);
    }
}
