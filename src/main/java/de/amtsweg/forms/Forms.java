package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads form schemas (form-js, version 19) and refuses what may not be asked. */
@Component
public class Forms {
    private final JsonMapper json = JsonMapper.builder().build();
    private final MessageSource messages;

    Forms(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Reads a schema and its translations, by language.
     *
     * @throws InvalidForm when the schema may not be used; all problems at once
     */
    public Form parse(byte[] schema, Map<String, byte[]> translations) {
        try {
            var pages = new ArrayList<FormPage>();
            for (JsonNode component : json.readTree(schema).path("components")) {
                pages.add(new FormPage(
                        component.path("id").asString(""), component.path("label").asString("")));
            }
            return new Form(pages);
        } catch (JacksonException broken) {
            throw new InvalidForm(List.of(new FormProblem(
                    "Formular", "Die Datei ist kein gültiges JSON.", "Speichern Sie sie noch einmal aus dem Editor.")));
        }
    }
}
