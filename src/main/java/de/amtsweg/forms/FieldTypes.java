package de.amtsweg.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of questions that can be asked; every {@link FieldType} bean is one. */
@Component
public class FieldTypes {
    private final Map<String, FieldType> byName;

    public FieldTypes(List<FieldType> types) {
        this.byName = types.stream().collect(Collectors.toUnmodifiableMap(FieldType::name, Function.identity()));
    }

    Optional<FieldType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
