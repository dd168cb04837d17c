package de.amtsweg.forms.feel;

import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** A compiled FEEL expression. */
public final class FeelExpression {
    private final FeelEngineApi engine;
    private final ParsedExpression parsed;
    private final Set<String> names;

    FeelExpression(FeelEngineApi engine, ParsedExpression parsed, Set<String> names) {
        this.engine = engine;
        this.parsed = parsed;
        this.names = names;
    }

    /** Its value; null when it cannot be computed. */
    public @Nullable Object evaluate(Names context) {
        var result = engine.evaluate(parsed, new NamesContext(context));
        return result.isSuccess() ? Plain.of(result.result()) : null;
    }

    /** The names it reads, as dotted paths. */
    public Set<String> names() {
        return names;
    }
}
