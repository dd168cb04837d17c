package de.amtsweg.forms;

import de.amtsweg.forms.feel.Feel;
import de.amtsweg.forms.feel.RefusedExpression;
import de.amtsweg.shared.Answers;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads FEEL written outside of forms (decision tables) with the same care as that of forms: nothing dangerous passes. */
@Component
public class Expressions {
    private final Feel feel;

    Expressions(Feel feel) {
        this.feel = feel;
    }

    /** Why an expression may not run, and what to do instead, in German. */
    public record Refusal(String problem, String remedy) {}

    public Optional<Refusal> refusalOf(String expression) {
        return refusal(() -> feel.expression(expression));
    }

    /** The same for a unary test, as in the cells of a decision table: {@code "GmbH", "UG"}. */
    public Optional<Refusal> refusalOfTest(String test) {
        return refusal(() -> feel.test(test));
    }

    /** Whether a condition such as {@code hatBeschaeftigte = "ja"} holds; one that cannot be computed does not. */
    public boolean holds(String condition, Answers answers) {
        try {
            return Boolean.TRUE.equals(feel.expression(condition)
                    .evaluate(name -> name.equals("form")
                            ? answers.values()
                            : answers.values().get(name)));
        } catch (RefusedExpression refused) {
            return false;
        }
    }

    private static Optional<Refusal> refusal(Reading reading) {
        try {
            reading.read();
            return Optional.empty();
        } catch (RefusedExpression refused) {
            return Optional.of(new Refusal(refused.problem(), refused.remedy()));
        }
    }

    private interface Reading {
        void read() throws RefusedExpression;
    }
}
