package de.amtsweg.forms.feel;

import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** A compiled FEEL expression. */
public final class FeelExpression {
    private final Evaluator evaluator;
    private final ParsedExpression parsed;
    private final Set<String> names;

    FeelExpression(Evaluator evaluator, ParsedExpression parsed, Set<String> names) {
        this.evaluator = evaluator;
        this.parsed = parsed;
        this.names = names;
    }

    /** Its value; null when it cannot be computed. */
    public @Nullable Object evaluate(Names context) {
        return Plain.of(evaluator.value(parsed, context));
    }

    /** The names it reads, as dotted paths. */
    public Set<String> names() {
        return names;
    }
}
