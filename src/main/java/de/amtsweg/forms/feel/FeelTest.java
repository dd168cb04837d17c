package de.amtsweg.forms.feel;

import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A compiled condition, evaluated as form-js does: a unary test without an input. */
public final class FeelTest {
    private final Evaluator evaluator;
    private final ParsedExpression parsed;
    private final Set<String> names;

    FeelTest(Evaluator evaluator, ParsedExpression parsed, Set<String> names) {
        this.evaluator = evaluator;
        this.parsed = parsed;
        this.names = names;
    }

    /** Whether it is true. As in form-js, a comparison with something that is not there is met: both are null. */
    public boolean holds(Names context) {
        return Boolean.TRUE.equals(evaluator.tested(parsed, context));
    }

    /** When it does not hold, where that is simple enough to be said in words. */
    public Optional<Circumstance> unless() {
        return Circumstance.of(parsed.expression(), false);
    }

    /** The names it reads, as dotted paths. */
    public Set<String> names() {
        return names;
    }
}
