package de.amtsweg.forms;

import java.util.List;

/**
 * What is wrong with an answer, before it is put into words.
 *
 * @param part the part of the answer it is about, empty for the whole
 * @param key message key; the field's label is argument 0, these arguments follow
 * @param ofRule whether the field's own message ({@code amtsweg.message}) says it better
 */
public record Complaint(String part, String key, List<Object> arguments, boolean ofRule) {
    public Complaint {
        arguments = List.copyOf(arguments);
    }

    public static Complaint of(String key, Object... arguments) {
        return new Complaint("", key, List.of(arguments), false);
    }

    public static Complaint about(String part, String key, Object... arguments) {
        return new Complaint(part, key, List.of(arguments), false);
    }

    /** A rule of the schema is not met. */
    public static Complaint rule(String key, Object... arguments) {
        return new Complaint("", key, List.of(arguments), true);
    }
}
