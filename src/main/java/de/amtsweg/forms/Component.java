package de.amtsweg.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element as the schema writes it.
 *
 * @param settings all settings in one map: the element's own, below them {@code validate}, above all {@code properties}
 */
record Component(Map<?, ?> raw, Map<String, Object> settings) {
    private static final String MUNICIPAL = "amtsweg.type";
    private static final String PREFIX = "amtsweg.";

    static Component of(Map<?, ?> raw) {
        var settings = new LinkedHashMap<String, Object>();
        put(settings, raw);
        if (raw.get("validate") instanceof Map<?, ?> validate) {
            put(settings, validate);
        }
        if (raw.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, value) -> {
                var name = String.valueOf(key);
                if (value != null && name.equals(MUNICIPAL)) {
                    settings.put(name, value);
                } else if (value != null && !name.equals("type")) {
                    settings.put(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name, value);
                }
            });
        }
        return new Component(raw, settings);
    }

    private static void put(Map<String, Object> settings, Map<?, ?> from) {
        from.forEach((key, value) -> {
            if (value != null && !MUNICIPAL.equals(key)) {
                settings.put(String.valueOf(key), value);
            }
        });
    }

    /** What people who drew it call it. */
    String name() {
        for (var name : List.of("id", "key", "path", "label", "type")) {
            if (raw.get(name) != null && !raw.get(name).toString().isBlank()) {
                return raw.get(name).toString();
            }
        }
        return "Element ohne Namen";
    }

    /** A value of the element itself, whatever its properties say. */
    @Nullable
    Object own(String name) {
        return raw.get(name);
    }

    /** The type named by the property {@code amtsweg.type}, or by what the editor has a text checked as. */
    @Nullable
    Object municipalType() {
        var checkedAs = settings.get("validationType");
        return "email".equals(checkedAs) || "phone".equals(checkedAs)
                ? settings.getOrDefault(MUNICIPAL, checkedAs)
                : settings.get(MUNICIPAL);
    }

    boolean isGroup() {
        return "group".equals(raw.get("type"));
    }

    List<Component> children() {
        return childrenOf(raw);
    }

    static List<Component> childrenOf(Map<?, ?> parent) {
        var children = new ArrayList<Component>();
        if (parent.get("components") instanceof List<?> list) {
            for (var item : list) {
                if (item instanceof Map<?, ?> child) {
                    children.add(of(child));
                }
            }
        }
        return children;
    }
}
