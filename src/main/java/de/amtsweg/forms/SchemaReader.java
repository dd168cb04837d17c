package de.amtsweg.forms;

import de.amtsweg.forms.FieldType.Kind;
import de.amtsweg.forms.feel.Feel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the components of one schema into fields, and collects every problem on the way. */
final class SchemaReader {
    private static final int DEEPEST = 8;

    private final FieldTypes types;
    private final List<FormProblem> problems;
    private final Keys keys;
    private final RuleReader rules;
    private final WordingReader wordings;
    private final FieldInspection inspection;

    SchemaReader(FieldTypes types, Feel feel, Translations translations, List<FormProblem> problems) {
        this.types = types;
        this.problems = problems;
        this.keys = new Keys(problems);
        this.rules = new RuleReader(feel, problems);
        this.wordings = new WordingReader(feel, translations, problems);
        this.inspection = new FieldInspection(problems);
    }

    /** Where a component stands: below which path, in which rows, how deep. */
    private record Place(String path, String rows, int depth) {
        static final Place TOP = new Place("", "", 0);

        Place inGroup(String at) {
            return new Place(at, rows, depth + 1);
        }

        Place inRow(String list) {
            return new Place("", rows + list + "[].", depth + 1);
        }

        /** As translations name it. */
        String whole(String below) {
            return rows.replace("[]", "") + below;
        }
    }

    /** The top-level groups as pages; a form without any is one page. */
    List<Field> pages(Map<?, ?> schema) {
        var components = Component.childrenOf(schema);
        if (components.isEmpty()) {
            problems.add(
                    new FormProblem("Formular", "Es enthält keine Elemente.", "Legen Sie mindestens eine Seite an."));
        }
        var pages = new ArrayList<Field>();
        for (var component : components.stream().anyMatch(Component::isGroup) ? components : onePage(schema)) {
            var field = field(component, Place.TOP);
            if (field == null || field.type().kind() == Kind.IGNORED) {
                continue;
            }
            if (field.type().kind() != Kind.GROUP) {
                problems.add(field.problem(
                        "Das Element steht neben den Seiten.",
                        "Legen Sie es in eine Gruppe: Jede Gruppe oben ist eine Seite."));
            } else {
                pages.add(field);
            }
        }
        return pages;
    }

    private static List<Component> onePage(Map<?, ?> schema) {
        var page = new LinkedHashMap<String, Object>();
        page.put("type", "group");
        page.put("id", schema.get("id") == null ? "seite" : schema.get("id"));
        page.put("label", schema.get("label") == null ? "" : schema.get("label"));
        page.put("components", schema.get("components") == null ? List.of() : schema.get("components"));
        return List.of(Component.of(page));
    }

    private @Nullable Field field(Component component, Place place) {
        var element = component.name();
        var type = typeOf(component);
        if (type == null) {
            return null;
        }
        if (place.depth > DEEPEST) {
            problems.add(new FormProblem(
                    element, "Das Element ist zu tief geschachtelt.", "Machen Sie eigene Seiten daraus."));
            return null;
        }
        keys.takeId(component.own("id"));
        var path = pathOf(component, type.kind(), place.path);
        if (!path.isEmpty() && type.kind() != Kind.GROUP) {
            keys.takePath(element, place.rows + path);
        }
        var field = new Field(
                element,
                type,
                path,
                component.settings(),
                rules.formulas(component),
                wordings.words(component, place.whole(path)),
                rules.condition(component),
                rules.pattern(component),
                children(component, type.kind(), path, place));
        inspection.inspect(field, !place.rows.isEmpty());
        return field;
    }

    private List<Field> children(Component component, Kind kind, String path, Place place) {
        var children = new ArrayList<Field>();
        if (kind == Kind.GROUP || kind == Kind.LIST) {
            for (var child : component.children()) {
                var field = field(child, kind == Kind.LIST ? place.inRow(path) : place.inGroup(path));
                if (field != null && field.type().kind() != Kind.IGNORED) {
                    children.add(field);
                }
            }
        }
        return children;
    }

    private @Nullable FieldType typeOf(Component component) {
        boolean municipal = component.municipalType() != null;
        var named = municipal ? component.municipalType() : component.own("type");
        if (named == null) {
            problems.add(
                    new FormProblem(component.name(), "Das Element hat keinen Typ.", "Legen Sie es im Editor neu an."));
            return null;
        }
        var type = types.named(named.toString(), String.valueOf(component.own("subtype")));
        if (type.isEmpty() || type.get().municipal() != municipal) {
            problems.add(Refusals.of(component.name(), named.toString()));
            return null;
        }
        return type.get();
    }

    private String pathOf(Component component, Kind kind, String before) {
        if (kind == Kind.DISPLAY || kind == Kind.IGNORED) {
            return "";
        }
        var own = component.own(kind == Kind.GROUP || kind == Kind.LIST ? "path" : "key");
        if (own == null || own.toString().isBlank()) {
            if (kind != Kind.GROUP) {
                problems.add(new FormProblem(
                        component.name(),
                        kind == Kind.LIST ? "Die Liste hat keinen Pfad." : "Das Element hat keinen Schlüssel (key).",
                        "Geben Sie einen, zum Beispiel „person.familienname“."));
            }
            return kind == Kind.GROUP ? before : "";
        }
        if (!Keys.isValid(own.toString())) {
            problems.add(
                    new FormProblem(
                            component.name(),
                            "Der Schlüssel „" + own + "“ ist nicht lesbar.",
                            "Nehmen Sie Buchstaben, Ziffern und Unterstriche, Teile mit Punkt getrennt; nicht „form“, „today“, „this“, „parent“, „i“, „add“ oder „remove“ am Anfang."));
            return "";
        }
        return before.isEmpty() ? own.toString() : before + "." + own;
    }
}
