package de.amtsweg.forms.field;

import de.amtsweg.forms.Field;
import de.amtsweg.forms.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of files that can be handed in, and what a schema's {@code accept} calls them. */
final class FileKinds {
    private static final List<Kind> ALL = List.of(
            new Kind("application/pdf", "PDF", List.of(".pdf", "application/pdf")),
            new Kind("image/jpeg", "JPEG", List.of(".jpg", ".jpeg", "image/jpeg", "image/*")),
            new Kind("image/png", "PNG", List.of(".png", "image/png", "image/*")));

    private FileKinds() {}

    record Kind(String mediaType, String label, List<String> names) {}

    /** The kinds a field takes; all when it does not say. */
    static List<Kind> accepted(Field field, Scope scope) {
        var accept = field.setting("accept", scope);
        return accepted(accept == null ? "" : accept.toString());
    }

    static List<Kind> accepted(String accept) {
        var words = words(accept);
        var kinds = ALL.stream()
                .filter(kind -> kind.names().stream().anyMatch(words::contains))
                .toList();
        return kinds.isEmpty() ? ALL : kinds;
    }

    /** Words of an {@code accept} that name no kind. */
    static List<String> unknown(String accept) {
        return words(accept).stream()
                .filter(word -> ALL.stream().noneMatch(kind -> kind.names().contains(word)))
                .toList();
    }

    private static List<String> words(String accept) {
        return Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
