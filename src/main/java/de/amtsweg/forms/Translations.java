package de.amtsweg.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files beside a form that say its texts in other languages; notices entries that belong to nothing. */
final class Translations {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final Map<String, Map<String, Object>> byLanguage = new TreeMap<>();
    private final Set<String> used = new HashSet<>();

    Translations(Map<String, byte[]> files, List<FormProblem> problems) {
        files.forEach((language, file) -> {
            try {
                var entries = new HashMap<String, Object>();
                if (YAML.readValue(file, Object.class) instanceof Map<?, ?> map) {
                    map.forEach((key, value) -> entries.put(String.valueOf(key), value));
                }
                byLanguage.put(language, entries);
            } catch (JacksonException broken) {
                problems.add(new FormProblem(
                        "Übersetzung „" + language + "“",
                        "Die Datei ist kein gültiges YAML.",
                        "Prüfen Sie Einrückungen und Anführungszeichen."));
            }
        });
    }

    Set<String> languages() {
        return byLanguage.keySet();
    }

    /** The entry of an element, looked up by the first of its names that has one. */
    Map<?, ?> entry(String language, List<String> names) {
        var entries = byLanguage.getOrDefault(language, Map.of());
        for (var name : names) {
            if (entries.containsKey(name)) {
                used.add(language + " " + name);
                if (entries.get(name) instanceof Map<?, ?> entry) {
                    return entry;
                }
                return entries.get(name) == null ? Map.of() : Map.of("label", String.valueOf(entries.get(name)));
            }
        }
        return Map.of();
    }

    static Optional<String> text(Map<?, ?> entry, String... names) {
        for (var name : names) {
            @Nullable Object text = entry.get(name);
            if (text != null) {
                return Optional.of(text.toString());
            }
        }
        return Optional.empty();
    }

    void refuseUnused(List<FormProblem> problems) {
        byLanguage.forEach((language, entries) -> entries.keySet().stream()
                .filter(name -> !used.contains(language + " " + name))
                .sorted()
                .forEach(name -> problems.add(new FormProblem(
                        "Übersetzung „" + language + "“",
                        "Der Eintrag „" + name + "“ gehört zu keinem Element.",
                        "Nehmen Sie die id, den ganzen Pfad oder den key eines Elements, oder löschen Sie ihn."))));
    }
}
