package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import de.amtsweg.forms.field.FieldTypesForTests;
import java.util.List;
import org.junit.jupiter.api.Named;

/** One question of every type there is; a new type is found by itself. */
final class FieldSamples {
    /** The smallest PNG there is. */
    static final String PICTURE = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private FieldSamples() {}

    /** Every type that asks something, as a component with the key "a" and the label "Frage". */
    static List<Named<String>> asking() {
        return FieldTypesForTests.list().stream()
                .filter(type -> type.kind() == Kind.INPUT)
                .map(type -> Named.of(type.name(), component(type)))
                .toList();
    }

    /** Every type there is. */
    static List<Named<String>> all() {
        return FieldTypesForTests.list().stream()
                .map(type -> Named.of(type.name(), component(type)))
                .toList();
    }

    private static String component(FieldType type) {
        var name = type.name();
        int dash = name.indexOf('-');
        var own = type.municipal() ? "textfield" : dash < 0 ? name : name.substring(0, dash);
        var subtype = type.municipal() || dash < 0 ? "date" : name.substring(dash + 1);
        return """
                {"type": "%s", "subtype": "%s", "id": "x", "key": "a", "path": "a", "label": "Frage", "alt": "Bild",
                 "source": "%s", "text": "Hinweis", "expression": "=1", "values": [{"value": "x", "label": "X"}],
                 "components": [{"type": "textfield", "key": "b", "label": "Darin"}],
                 "properties": {%s}}""".formatted(own, subtype, PICTURE, type.municipal() ? "\"amtsweg.type\": \"" + name + "\"" : "");
    }
}
