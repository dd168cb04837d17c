package de.amtsweg.authority;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a file that was read into records left out something that is not {@code @Nullable}. */
final class Completeness {
    private Completeness() {}

    /** @throws IllegalArgumentException with the name of the first thing that is missing */
    static void check(Record read) {
        for (var component : read.getClass().getRecordComponents()) {
            var value = value(component, read);
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                var kind = read.getClass().getSimpleName().replace("Entry", "").toLowerCase(java.util.Locale.ROOT);
                throw new IllegalArgumentException("an entry (" + kind + ") has no " + component.getName());
            }
            parts(value).forEach(Completeness::check);
        }
    }

    private static List<Record> parts(@Nullable Object value) {
        return switch (value) {
            case Record one -> List.of(one);
            case List<?> several ->
                several.stream()
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private static @Nullable Object value(RecordComponent component, Record read) {
        try {
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
