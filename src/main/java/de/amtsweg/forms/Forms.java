package de.amtsweg.forms;

import de.amtsweg.forms.feel.Feel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads form schemas (form-js, version 19) and refuses what may not be asked. */
@Component
public class Forms {
    private static final int NEWEST_SCHEMA = 19;
    private static final int MOST_BYTES = 2_000_000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final FieldTypes types;
    private final Feel feel;
    private final MessageSource messages;

    public Forms(FieldTypes types, Feel feel, MessageSource messages) {
        this.types = types;
        this.feel = feel;
        this.messages = messages;
    }

    /**
     * Reads a schema and its translations, by language.
     *
     * @throws InvalidForm when the schema may not be used; all problems at once
     */
    public Form parse(byte[] schema, Map<String, byte[]> translations) {
        var problems = new ArrayList<FormProblem>();
        var texts = new Translations(translations, problems);
        var pages = new SchemaReader(types, feel, texts, problems).pages(read(schema));
        texts.refuseUnused(problems);
        var course = Course.of(pages, problems);
        if (!problems.isEmpty()) {
            throw new InvalidForm(problems);
        }
        return new Form(pages, course, messages);
    }

    private Map<?, ?> read(byte[] schema) {
        if (schema.length > MOST_BYTES) {
            throw refused("Die Datei ist größer als 2 MB.", "Teilen Sie das Formular.");
        }
        try {
            if (!(json.readValue(schema, Object.class) instanceof Map<?, ?> map)) {
                throw refused("Die Datei enthält kein Formular.", "Speichern Sie sie noch einmal aus dem Editor.");
            }
            if (map.get("schemaVersion") instanceof Number version && version.intValue() > NEWEST_SCHEMA) {
                throw refused(
                        "Das Formular hat schemaVersion " + version + ".",
                        "Speichern Sie es mit schemaVersion " + NEWEST_SCHEMA + " oder älter.");
            }
            return map;
        } catch (JacksonException broken) {
            throw refused("Die Datei ist kein gültiges JSON.", "Speichern Sie sie noch einmal aus dem Editor.");
        }
    }

    private static InvalidForm refused(String problem, String remedy) {
        return new InvalidForm(List.of(new FormProblem("Formular", problem, remedy)));
    }
}
