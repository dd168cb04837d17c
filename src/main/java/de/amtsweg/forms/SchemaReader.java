package de.amtsweg.forms;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import de.amtsweg.forms.FieldType.Kind;
import de.amtsweg.forms.feel.Feel;
import de.amtsweg.forms.feel.FeelExpression;
import de.amtsweg.forms.feel.FeelTest;
import de.amtsweg.forms.feel.RefusedExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the components of one schema into fields, and collects every problem on the way. */
final class SchemaReader {
    private static final int DEEPEST = 8;
    private static final Set<String> TEXTS = Set.of(
            "label",
            "description",
            "text",
            "example",
            "rechtsgrund",
            "message",
            "patternMessage",
            "row",
            "rowLabel",
            "add",
            "addLabel",
            "id",
            "key",
            "path",
            "type",
            "pattern");

    private final FieldTypes types;
    private final Feel feel;
    private final Translations translations;
    private final List<FormProblem> problems;
    private final Keys keys;

    SchemaReader(FieldTypes types, Feel feel, Translations translations, List<FormProblem> problems) {
        this.types = types;
        this.feel = feel;
        this.translations = translations;
        this.problems = problems;
        this.keys = new Keys(problems);
    }

    /** The top-level groups as pages; a form without any is one page. */
    List<Field> pages(Map<?, ?> schema) {
        var components = components(schema);
        if (components.isEmpty()) {
            problems.add(
                    new FormProblem("Formular", "Es enthält keine Elemente.", "Legen Sie mindestens eine Seite an."));
        }
        if (components.stream().noneMatch(component -> "group".equals(component.get("type")))) {
            var page = new LinkedHashMap<String, Object>(Map.of("type", "group", "components", components));
            page.put("id", schema.get("id") == null ? "seite" : schema.get("id"));
            page.put("label", schema.get("label") == null ? "" : schema.get("label"));
            components = List.of(page);
        }
        var pages = new ArrayList<Field>();
        for (var component : components) {
            var field = field(component, "", "", 0);
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

    private @Nullable Field field(Map<?, ?> component, String pathBefore, String rowPath, int depth) {
        var settings = settings(component);
        var element = name(component);
        var type = typeOf(component, settings, element);
        if (type == null) {
            return null;
        }
        if (depth > DEEPEST) {
            problems.add(new FormProblem(
                    element, "Das Element ist zu tief geschachtelt.", "Machen Sie eigene Seiten daraus."));
            return null;
        }
        keys.takeId(component.get("id"));
        var path = pathOf(component, type.kind(), pathBefore, element);
        if (!path.isEmpty() && type.kind() != Kind.GROUP) {
            keys.takePath(element, rowPath + path);
        }
        var formulas = formulas(settings, element);
        if (type.kind() == Kind.COMPUTED && !formulas.containsKey("expression")) {
            problems.add(new FormProblem(
                    element,
                    "Es fehlt, was berechnet wird.",
                    "Schreiben Sie „expression“ als FEEL, beginnend mit „=“."));
        }
        var children = new ArrayList<Field>();
        if (type.kind() == Kind.GROUP || type.kind() == Kind.LIST) {
            boolean list = type.kind() == Kind.LIST;
            for (var child : components(component)) {
                var field = field(child, list ? "" : path, list ? rowPath + path + "[]." : rowPath, depth + 1);
                if (field != null && field.type().kind() != Kind.IGNORED) {
                    children.add(field);
                }
            }
        }
        var field = new Field(
                element,
                type,
                type.kind() == Kind.DISPLAY ? "" : path,
                settings,
                formulas,
                words(component, settings, element, rowPath.replace("[]", "") + path),
                condition(component, element),
                pattern(settings, element),
                children);
        inspect(field, rowPath);
        return field;
    }

    private void inspect(Field field, String rowPath) {
        if (field.type().kind() == Kind.INPUT && field.words().label().isEmpty()) {
            problems.add(field.problem(
                    "Die Frage hat keine Beschriftung.",
                    "Geben Sie ihr ein Label: Vorlesegeräte und Fehlermeldungen brauchen es."));
        }
        if (!rowPath.isEmpty() && !field.type().fileSlots().isEmpty()) {
            problems.add(field.problem(
                    "Nachweise in einer Liste gibt es nicht.",
                    "Legen Sie den Nachweis außerhalb der Liste auf die Seite."));
        }
        field.type().inspect(field, problems::add);
    }

    private @Nullable FieldType typeOf(Map<?, ?> component, Map<String, Object> settings, String element) {
        var named = settings.get("amtsweg.type") == null ? component.get("type") : settings.get("amtsweg.type");
        if (named == null) {
            problems.add(new FormProblem(element, "Das Element hat keinen Typ.", "Legen Sie es im Editor neu an."));
            return null;
        }
        var type = types.named(named.toString());
        if (type.isEmpty() || type.get().municipal() != (settings.get("amtsweg.type") != null)) {
            problems.add(Refusals.of(element, named.toString()));
            return null;
        }
        return type.get();
    }

    private String pathOf(Map<?, ?> component, Kind kind, String before, String element) {
        var own = kind == Kind.GROUP || kind == Kind.LIST ? component.get("path") : component.get("key");
        if (kind == Kind.DISPLAY || kind == Kind.IGNORED) {
            return "";
        }
        if (own == null || own.toString().isBlank()) {
            if (kind != Kind.GROUP) {
                problems.add(new FormProblem(
                        element,
                        kind == Kind.LIST ? "Die Liste hat keinen Pfad." : "Das Element hat keinen Schlüssel (key).",
                        "Geben Sie einen, zum Beispiel „person.familienname“."));
            }
            return kind == Kind.GROUP ? before : "";
        }
        if (!Keys.isValid(own.toString())) {
            problems.add(
                    new FormProblem(
                            element,
                            "Der Schlüssel „" + own + "“ ist nicht lesbar.",
                            "Nehmen Sie Buchstaben, Ziffern und Unterstriche, Teile mit Punkt getrennt; nicht „form“, „today“, „this“, „parent“, „i“, „add“ oder „remove“ am Anfang."));
            return "";
        }
        return before.isEmpty() ? own.toString() : before + "." + own;
    }

    private Map<String, FeelExpression> formulas(Map<String, Object> settings, String element) {
        var formulas = new HashMap<String, FeelExpression>();
        settings.forEach((name, value) -> {
            if (value instanceof String text && text.startsWith("=") && !TEXTS.contains(name)) {
                try {
                    formulas.put(name, feel.expression(text));
                } catch (RefusedExpression refused) {
                    problems.add(new FormProblem(element, name + ": " + refused.problem(), refused.remedy()));
                }
            }
        });
        return formulas;
    }

    private @Nullable FeelTest condition(Map<?, ?> component, String element) {
        if (!(component.get("conditional") instanceof Map<?, ?> conditional) || conditional.get("hide") == null) {
            return null;
        }
        var hide = conditional.get("hide").toString();
        // form-js evaluates only what begins with "=".
        if (!hide.startsWith("=")) {
            problems.add(new FormProblem(element, "Die Bedingung beginnt nicht mit „=“.", "Schreiben Sie „=“ davor."));
            return null;
        }
        try {
            return feel.test(hide);
        } catch (RefusedExpression refused) {
            problems.add(new FormProblem(element, "Bedingung: " + refused.problem(), refused.remedy()));
            return null;
        }
    }

    private @Nullable Pattern pattern(Map<String, Object> settings, String element) {
        if (!(settings.get("pattern") instanceof String text) || text.isBlank()) {
            return null;
        }
        try {
            if (PatternSize.of(text) > PatternSize.LARGEST) {
                throw new PatternSyntaxException("too large");
            }
            return Pattern.compile(text);
        } catch (PatternSyntaxException unreadable) {
            problems.add(
                    new FormProblem(
                            element,
                            "Das Muster ist nicht lesbar.",
                            "Nehmen Sie RE2-Schreibweise: keine Rückverweise, kein Vorausschauen, Wiederholungen nicht ineinander vervielfacht, höchstens 500 Zeichen."));
            return null;
        }
    }

    private Field.Words words(Map<?, ?> component, Map<String, Object> settings, String element, String path) {
        var names = new ArrayList<String>();
        names.add(element);
        names.add(path);
        Optional.ofNullable(component.get("key")).ifPresent(key -> names.add(key.toString()));
        var in = new HashMap<String, Map<?, ?>>();
        translations.languages().forEach(language -> in.put(language, translations.entry(language, names)));
        return new Field.Words(
                wording(element, settings, in, "label"),
                wording(element, settings, in, "description"),
                wording(element, settings, in, "text"),
                wording(element, settings, in, "example"),
                wording(element, settings, in, "rechtsgrund"),
                wording(element, settings, in, "message", "patternMessage"),
                wording(element, settings, in, "row", "rowLabel"),
                wording(element, settings, in, "add", "addLabel"),
                optionWords(element, in));
    }

    private Map<String, Wording> optionWords(String element, Map<String, Map<?, ?>> translated) {
        var options = new HashMap<String, Map<String, List<Wording.Piece>>>();
        translated.forEach((language, entry) -> {
            if (entry.get("options") instanceof Map<?, ?> map) {
                map.forEach((value, label) -> options.computeIfAbsent(String.valueOf(value), v -> new HashMap<>())
                        .put(language, pieces(element, String.valueOf(label))));
            }
        });
        var words = new HashMap<String, Wording>();
        options.forEach((value, byLanguage) -> words.put(value, new Wording(byLanguage)));
        return words;
    }

    private Wording wording(
            String element, Map<String, Object> settings, Map<String, Map<?, ?>> translated, String... names) {
        var byLanguage = new HashMap<String, List<Wording.Piece>>();
        for (var name : names) {
            if (settings.get(name) instanceof Object german
                    && !german.toString().isBlank()) {
                byLanguage.put("de", pieces(element, german.toString()));
            }
        }
        translated.forEach((language, entry) ->
                Translations.text(entry, names).ifPresent(text -> byLanguage.put(language, pieces(element, text))));
        return byLanguage.isEmpty() ? Wording.NONE : new Wording(byLanguage);
    }

    /** A text is FEEL when it begins with "="; otherwise what stands in double braces is. */
    private List<Wording.Piece> pieces(String element, String text) {
        var pieces = new ArrayList<Wording.Piece>();
        try {
            if (text.startsWith("=")) {
                return List.of(new Wording.Piece.Computed(feel.expression(text)));
            }
            int from = 0;
            for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
                int close = text.indexOf("}}", open);
                if (close < 0) {
                    break;
                }
                pieces.add(new Wording.Piece.Plain(text.substring(from, open)));
                pieces.add(new Wording.Piece.Computed(feel.expression(text.substring(open + 2, close))));
                from = close + 2;
            }
            pieces.add(new Wording.Piece.Plain(text.substring(from)));
        } catch (RefusedExpression refused) {
            problems.add(new FormProblem(element, "Text: " + refused.problem(), refused.remedy()));
        }
        return pieces;
    }

    /** All settings of a component in one map: its own, below them {@code validate}, above all {@code properties}. */
    private static Map<String, Object> settings(Map<?, ?> component) {
        var settings = new LinkedHashMap<String, Object>();
        put(settings, component);
        if (component.get("validate") instanceof Map<?, ?> validate) {
            put(settings, validate);
        }
        if (component.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((key, value) -> {
                var name = String.valueOf(key);
                if (value != null && name.equals("amtsweg.type")) {
                    settings.put(name, value);
                } else if (value != null && !name.equals("type")) {
                    settings.put(name.startsWith("amtsweg.") ? name.substring(8) : name, value);
                }
            });
        }
        return settings;
    }

    private static void put(Map<String, Object> settings, Map<?, ?> from) {
        from.forEach((key, value) -> {
            if (value != null && !"amtsweg.type".equals(key)) {
                settings.put(String.valueOf(key), value);
            }
        });
    }

    private List<Map<?, ?>> components(Map<?, ?> parent) {
        var components = new ArrayList<Map<?, ?>>();
        if (parent.get("components") instanceof List<?> list) {
            for (var item : list) {
                if (item instanceof Map<?, ?> component) {
                    components.add(component);
                }
            }
        }
        return components;
    }

    private static String name(Map<?, ?> component) {
        for (var name : List.of("id", "key", "path", "label", "type")) {
            if (component.get(name) != null && !component.get(name).toString().isBlank()) {
                return component.get(name).toString();
            }
        }
        return "Element ohne Namen";
    }
}
