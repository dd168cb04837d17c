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

    /** The type of a component; some components are several kinds of question, told apart by their subtype. */
    Optional<FieldType> named(String name, String subtype) {
        return Optional.ofNullable(byName.getOrDefault(name + "-" + subtype, byName.get(name)))
                .filter(type -> type.municipal() || name.indexOf('-') < 0);
    }
}
