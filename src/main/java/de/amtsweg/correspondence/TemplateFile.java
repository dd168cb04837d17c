package de.amtsweg.correspondence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A template as it lies in its file: YAML front matter between two lines of dashes, then the text. */
record TemplateFile(String file, Map<String, String> front, String body) {
    private static final int MOST_CHARACTERS = 100_000;
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(20_000)
                            .build())
                    .build())
            .build();

    /** The file is not written as a template has to be; the message says how. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message);
        }
    }

    /** @throws Unreadable when there is no front matter or it is no YAML */
    static TemplateFile read(String file, String content) {
        String text = content.replace("\uFEFF", "").replace("\r\n", "\n");
        if (text.length() > MOST_CHARACTERS) {
            throw new Unreadable("Die Datei ist länger als 100.000 Zeichen.");
        }
        int end = text.indexOf("\n---", 3);
        if (!text.startsWith("---\n") || end < 0) {
            throw new Unreadable("Die Kopfangaben zwischen zwei Zeilen „---“ fehlen.");
        }
        int body = text.indexOf('\n', end + 1);
        return new TemplateFile(file, front(text.substring(4, end + 1)), body < 0 ? "" : text.substring(body + 1));
    }

    private static Map<String, String> front(String yaml) {
        var front = new LinkedHashMap<String, String>();
        try {
            YAML.readTree(yaml)
                    .properties()
                    .forEach(entry -> front.put(
                            entry.getKey(),
                            entry.getValue().isNull()
                                    ? ""
                                    : entry.getValue().asString("").strip()));
            return front;
        } catch (JacksonException wrong) {
            throw new Unreadable("Die Kopfangaben sind kein gültiges YAML. Setzen Sie Texte mit : oder {{ in"
                    + " Anführungszeichen.");
        }
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(front.get(key)).filter(value -> !value.isBlank());
    }
}
