package de.amtsweg.catalogue;

import de.amtsweg.shared.LocalizedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A map in a YAML file that knows where it stands and notes what is wrong with it, in the designer's words. */
class YamlMap {
    private final String file;
    private final String path;
    private final JsonNode node;
    private final List<PackageProblem> problems;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(String file, String path, JsonNode node, List<PackageProblem> problems) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    String required(String key, String remedy) {
        return optional(key).orElseGet(() -> {
            problem(key, "Die Angabe fehlt.", remedy);
            return "";
        });
    }

    Optional<String> optional(String key) {
        var value = value(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isValueNode()) {
            problem(key, "Hier steht eine Liste oder eine Gruppe.", "Schreiben Sie einen einfachen Text.");
            return Optional.empty();
        }
        return Optional.of(value.get().asString().strip()).filter(text -> !text.isEmpty());
    }

    Optional<Integer> number(String key) {
        return optional(key).flatMap(text -> {
            try {
                return Optional.of(Integer.parseInt(text));
            } catch (NumberFormatException notANumber) {
                problem(
                        key,
                        "„" + shortened(text) + "“ ist keine ganze Zahl.",
                        "Schreiben Sie eine Zahl, zum Beispiel 5.");
                return Optional.empty();
            }
        });
    }

    /** Yes or no; no when nothing is said. */
    boolean flag(String key) {
        return optional(key)
                .map(text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        problem(
                                key,
                                "„" + shortened(text) + "“ ist weder ja noch nein.",
                                "Schreiben Sie true oder false.");
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }

    /**
     * One of the values of {@code usual}'s type, written in small letters and with hyphens.
     *
     * @param usual when nothing is said
     * @param unknown what is wrong with any other word
     */
    <E extends Enum<E>> E choice(String key, E usual, String unknown) {
        var values = usual.getDeclaringClass().getEnumConstants();
        return optional(key)
                .map(text -> Arrays.stream(values)
                        .filter(value -> word(value).equalsIgnoreCase(text))
                        .findFirst()
                        .orElseGet(() -> {
                            var words = Arrays.stream(values).map(YamlMap::word).collect(Collectors.joining(", "));
                            problem(key, unknown, "Möglich sind " + words + ".");
                            return usual;
                        }))
                .orElse(usual);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Optional<LocalDate> date(String key) {
        return optional(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException notADate) {
                problem(key, "„" + shortened(text) + "“ ist kein Datum.", "Schreiben Sie es so: \"2026-03-01\".");
                return Optional.empty();
            }
        });
    }

    LocalizedText requiredText(String key, String remedy) {
        return optionalText(key).orElseGet(() -> {
            problem(key, "Der deutsche Text fehlt.", remedy);
            return LocalizedText.german("");
        });
    }

    Optional<LocalizedText> optionalText(String key) {
        return value(key).flatMap(value -> text(key, value));
    }

    /** A list of texts; one text alone is a list of one. */
    List<LocalizedText> texts(String key) {
        if (value(key).filter(JsonNode::isObject).isPresent()) {
            return optionalText(key).stream().toList();
        }
        var texts = new ArrayList<LocalizedText>();
        int index = 0;
        for (var entry : list(key)) {
            text(key + "[" + index++ + "]", entry).ifPresent(texts::add);
        }
        return texts;
    }

    List<String> strings(String key) {
        return list(key).stream()
                .filter(JsonNode::isValueNode)
                .map(entry -> entry.asString().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A list whose entries are groups; a plain text counts as a group with that {@code text}. */
    List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        int index = 0;
        for (var entry : list(key)) {
            var place = path(key) + "[" + index++ + "]";
            var map = entry.isObject()
                    ? entry
                    : JsonNodeFactory.instance.objectNode().set("text", entry);
            maps.add(new YamlMap(file, place, map, problems));
        }
        return maps;
    }

    Optional<YamlMap> map(String key) {
        return value(key).flatMap(value -> {
            if (value.isObject()) {
                return Optional.of(new YamlMap(file, path(key), value, problems));
            }
            problem(key, "Hier fehlt die Gruppe von Angaben.", "Schreiben Sie die Angaben eingerückt darunter.");
            return Optional.empty();
        });
    }

    /** Call last: a key nobody asked for is most likely misspelt. */
    void nothingElse() {
        for (var key : node.propertyNames()) {
            if (!asked.contains(key)) {
                problem(key, "Diese Angabe ist hier nicht bekannt.", "Möglich sind: " + String.join(", ", asked) + ".");
            }
        }
    }

    void problem(String key, String problem, String remedy) {
        problems.add(new PackageProblem(file, path(key), problem, remedy));
    }

    private List<JsonNode> list(String key) {
        var value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get().isValueNode()) {
            return List.of(value.get());
        }
        if (!value.get().isArray()) {
            problem(
                    key,
                    "Hier fehlt die Liste.",
                    "Schreiben Sie jeden Eintrag in eine eigene Zeile, die mit „- “ beginnt.");
            return List.of();
        }
        return List.copyOf(value.get().values());
    }

    private Optional<LocalizedText> text(String key, JsonNode value) {
        var byLanguage = new LinkedHashMap<String, String>();
        if (value.isValueNode()) {
            byLanguage.put("de", value.asString().strip());
        } else if (value.isObject()) {
            value.properties()
                    .forEach(entry -> byLanguage.put(
                            entry.getKey(), entry.getValue().asString("").strip()));
        }
        byLanguage.values().removeIf(String::isEmpty);
        if (!byLanguage.containsKey("de")) {
            problem(key, "Der deutsche Text fehlt.", "Schreiben Sie den Text direkt oder unter „de:“.");
            return Optional.empty();
        }
        return Optional.of(new LocalizedText(byLanguage));
    }

    private Optional<JsonNode> value(String key) {
        asked.add(key);
        return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
