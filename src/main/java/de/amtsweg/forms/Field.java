package de.amtsweg.forms;

import com.google.re2j.Pattern;
import de.amtsweg.forms.feel.FeelExpression;
import de.amtsweg.forms.feel.FeelTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of a form as its schema describes it, with all expressions compiled. Immutable. */
public final class Field {
    private final String element;
    private final FieldType type;
    private final String path;
    private final Map<String, Object> settings;
    private final Map<String, FeelExpression> formulas;
    private final Words words;
    private final @Nullable FeelTest hide;
    private final @Nullable Pattern pattern;
    private final List<Field> children;

    /** The texts of an element. */
    record Words(
            Wording label,
            Wording description,
            Wording text,
            Wording example,
            Wording legalBasis,
            Wording message,
            Wording row,
            Wording add,
            Map<String, Wording> options,
            Map<String, Wording> optionDescriptions) {}

    Field(
            String element,
            FieldType type,
            String path,
            Map<String, Object> settings,
            Map<String, FeelExpression> formulas,
            Words words,
            @Nullable FeelTest hide,
            @Nullable Pattern pattern,
            List<Field> children) {
        this.element = element;
        this.type = type;
        this.path = path;
        this.settings = settings;
        this.formulas = formulas;
        this.words = words;
        this.hide = hide;
        this.pattern = pattern;
        this.children = List.copyOf(children);
    }

    /** The id or key of the schema, for people who drew it. */
    public String element() {
        return element;
    }

    public FieldType type() {
        return type;
    }

    /** Where the answer is kept: below the form, or below its row. Empty when there is no answer. */
    public String path() {
        return path;
    }

    public List<Field> children() {
        return children;
    }

    public String label(Scope scope) {
        return words.label.in(scope);
    }

    public boolean hasLabel() {
        return !words.label.isEmpty();
    }

    Words words() {
        return words;
    }

    /** A problem of the schema with this element. */
    public FormProblem problem(String problem, String remedy) {
        return new FormProblem(element, problem, remedy);
    }

    public boolean required() {
        return Boolean.TRUE.equals(settings.get("required"));
    }

    /** Whether applications may be found by this answer. */
    public boolean searchable() {
        return "true".equals(property("search").orElse(""));
    }

    /** How much of the answer readers see, when not all of it. */
    Optional<Mask> mask() {
        return property("mask").flatMap(Mask::of);
    }

    /** Shown, but never taken from the browser. */
    public boolean readonly(Scope scope) {
        return isTrue("readonly", scope) || isTrue("disabled", scope);
    }

    /** Whether a setting is true, by value, text or formula. */
    public boolean isTrue(String name, Scope scope) {
        return "true".equals(String.valueOf(setting(name, scope)));
    }

    /** A setting of the component, its {@code validate} or its {@code properties}, computed when it is FEEL. */
    public @Nullable Object setting(String name, Scope scope) {
        var formula = formulas.get(name);
        return formula == null ? settings.get(name) : formula.evaluate(scope);
    }

    /** A setting that is written out, as text. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(settings.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    public Optional<FeelExpression> formula(String name) {
        return Optional.ofNullable(formulas.get(name));
    }

    public Optional<BigDecimal> number(String name, Scope scope) {
        try {
            return Optional.ofNullable(setting(name, scope))
                    .map(value -> new BigDecimal(value.toString().strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A whole number that is written out. */
    public int whole(String name, int otherwise) {
        try {
            return property(name)
                    .map(text -> new BigDecimal(text.strip()).intValue())
                    .orElse(otherwise);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    public Optional<LocalDate> date(String name, Scope scope) {
        var value = setting(name, scope);
        if (value instanceof LocalDate date) {
            return Optional.of(date);
        }
        try {
            return Optional.ofNullable(value).map(text -> LocalDate.parse(text.toString()));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    public Optional<Pattern> pattern() {
        return Optional.ofNullable(pattern);
    }

    Optional<FeelTest> hide() {
        return Optional.ofNullable(hide);
    }

    /** The answer before somebody answered. */
    Optional<Object> preset(Scope scope) {
        var preset = setting("preset", scope);
        if (preset == null) {
            preset = settings.get("defaultValue");
        }
        return Optional.ofNullable(preset).flatMap(type::restore);
    }

    /** What can be chosen: written in the schema, computed, or known to the page. */
    public List<Slot.Choice> choices(Scope scope) {
        if (formulas.containsKey("valuesExpression")) {
            return Choices.of(setting("valuesExpression", scope), words, scope);
        }
        if (property("valuesKey").isPresent()) {
            return Choices.of(scope.valueOf(property("valuesKey").get()), words, scope);
        }
        return Choices.of(settings.get("values"), words, scope);
    }

    /** The values the schema itself offers. */
    public List<String> offered() {
        return Choices.written(settings.get("values"));
    }
}
