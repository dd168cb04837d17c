package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Looks at texts in Einfache Sprache: whether any is missing, and whether a sentence is too long. */
public final class PlainTexts {
    /** Longer sentences have two thoughts in them. */
    static final int MOST_WORDS = 13;

    private static final List<String> OWN = List.of("label", "description", "text");
    private static final Map<String, String> PROPERTIES =
            Map.of("rechtsgrund", "rechtsgrund", "amtsweg.message", "message", "amtsweg.row", "row");

    private PlainTexts() {}

    /** Element and text of the schema that have no plain words. */
    static List<String> missing(byte[] schema, byte[] translation) {
        var missing = new ArrayList<String>();
        compare(JsonMapper.shared().readTree(schema), YAMLMapper.shared().readTree(translation), missing);
        return missing;
    }

    private static void compare(JsonNode around, JsonNode plain, List<String> missing) {
        for (var component : around.path("components")) {
            var name = component.path("id").asString();
            var entry = Stream.of(name, component.path("key").asString(""))
                    .map(plain::path)
                    .filter(JsonNode::isObject)
                    .findFirst()
                    .orElse(JsonMapper.shared().createObjectNode());
            OWN.stream()
                    .filter(text -> component.has(text) && !entry.has(text))
                    .forEach(text -> missing.add(name + ": " + text));
            PROPERTIES.entrySet().stream()
                    .filter(text -> component.path("properties").has(text.getKey()) && !entry.has(text.getValue()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .forEach(text -> missing.add(name + ": " + text));
            for (var option : component.path("values")) {
                options(
                        name,
                        option,
                        entry.path("options").path(option.path("value").asString()),
                        missing);
            }
            compare(component, plain, missing);
        }
    }

    private static void options(String name, JsonNode option, JsonNode words, List<String> missing) {
        var place = name + ": " + option.path("value").asString();
        if (words.isMissingNode()) {
            missing.add(place);
        }
        if (option.has("description") && !words.has("description")) {
            missing.add(place + ", description");
        }
    }

    static List<String> longSentences(byte[] translation) {
        return longSentences(texts(YAMLMapper.shared().readTree(translation)).filter(text -> !text.startsWith("=")));
    }

    public static List<String> longSentences(Stream<String> texts) {
        return texts.flatMap(text -> Stream.of(text.split("[.?!:](?=\\s|$)|\\(|\\)|\\n")))
                .map(String::strip)
                .filter(sentence -> sentence.split("\\s+").length > MOST_WORDS)
                .toList();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isValueNode()
                ? Stream.of(node.asString())
                : node.values().stream().flatMap(PlainTexts::texts);
    }
}
