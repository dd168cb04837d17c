package de.amtsweg.forms.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The cases in {@code src/test/resources/conformance}: each file holds one form, as {@code pages} or as the
 * {@code components} of a single page, and several sets of data; a case may bring a form of its own.
 */
final class Cases {
    private static final Path FOLDER = Path.of("src/test/resources/conformance");
    private static final Set<String> FORM = Set.of("about", "pages", "components", "known", "cases");
    private static final Set<String> CASE =
            Set.of("name", "pages", "components", "given", "hides", "refuses", "differs", "mayDiffer");

    private final YAMLMapper yaml = YAMLMapper.builder().build();

    List<Case> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(this::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Case> of(Path file) {
        var content = map(yaml.readValue(file, Object.class));
        refuseUnknown(file, content, FORM);
        var topic = file.getFileName().toString().replace(".yaml", "");
        return list(content.get("cases")).stream().map(item -> {
            var one = map(item);
            refuseUnknown(file, one, CASE);
            return new Case(
                    topic + ": " + one.get("name"),
                    one.containsKey("pages") || one.containsKey("components") ? schema(one) : schema(content),
                    map(one.get("given")),
                    map(content.get("known")),
                    names(one.get("hides")),
                    names(one.get("refuses")),
                    reasons(one.get("differs")),
                    reasons(one.get("mayDiffer")));
        });
    }

    private static Map<String, Object> schema(Map<String, Object> form) {
        var pages = form.get("pages");
        if (pages == null) {
            pages = List.of(
                    Map.of("type", "group", "id", "seite", "label", "Seite", "components", form.get("components")));
        }
        return Map.of("schemaVersion", 19, "type", "default", "id", "formular", "components", pages);
    }

    private static void refuseUnknown(Path file, Map<String, Object> map, Set<String> known) {
        for (var key : map.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(file + " has " + key + ", which nobody reads");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static Map<String, String> reasons(Object value) {
        var reasons = new LinkedHashMap<String, String>();
        map(value).forEach((what, reason) -> reasons.put(what, reason.toString()));
        return reasons;
    }

    private static Set<String> names(Object value) {
        var names = new TreeSet<String>();
        list(value).forEach(name -> names.add(name.toString()));
        return names;
    }
}
