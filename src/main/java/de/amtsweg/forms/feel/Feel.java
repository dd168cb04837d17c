package de.amtsweg.forms.feel;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;

/** Compiles expressions, and refuses those that could run away or run code. */
@Component
public class Feel {
    private static final int LONGEST = 2000;
    private static final int DEEPEST = 50;

    private final FeelEngineApi engine =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private final Evaluator evaluator;

    public Feel(Clock clock) {
        this.evaluator = new Evaluator(new FeelEngineClock() {
            @Override
            public ZonedDateTime getCurrentTime() {
                return ZonedDateTime.now(clock);
            }
        });
    }

    /** Compiles an expression such as {@code 1 + count(vertreter)}; a leading {@code =} is allowed. */
    public FeelExpression expression(String text) throws RefusedExpression {
        var parsed = engine.parseExpression(body(text));
        var tree = SyntaxTree.of(successful(parsed));
        tree.refuseDangers();
        return new FeelExpression(evaluator, parsed.parsedExpression(), tree.names());
    }

    /** Compiles a condition such as {@code rechtsform = "GmbH"}; a leading {@code =} is allowed. */
    public FeelTest test(String text) throws RefusedExpression {
        var body = body(text);
        // To a unary test, "true" alone asks whether its input is true; here it hides, as it does in form-js.
        var parsed = body.strip().equals("true") ? engine.parseExpression(body) : engine.parseUnaryTests(body);
        var tree = SyntaxTree.of(successful(parsed));
        tree.refuseDangers();
        return new FeelTest(evaluator, parsed.parsedExpression(), tree.names());
    }

    private static Object successful(ParseResult result) throws RefusedExpression {
        if (result.isFailure()) {
            throw new RefusedExpression(
                    "Der FEEL-Ausdruck ist nicht lesbar.",
                    "Prüfen Sie Klammern, Anführungszeichen und Namen: "
                            + firstLine(result.failure().message()));
        }
        return result.parsedExpression().expression();
    }

    private static String body(String text) throws RefusedExpression {
        var body = text.startsWith("=") ? text.substring(1) : text;
        if (body.isBlank()) {
            throw new RefusedExpression("Der FEEL-Ausdruck ist leer.", "Schreiben Sie ihn aus oder löschen Sie ihn.");
        }
        if (body.length() > LONGEST) {
            throw new RefusedExpression(
                    "Der FEEL-Ausdruck ist länger als " + LONGEST + " Zeichen.",
                    "Rechnen Sie Teile davon in eigenen Feldern vom Typ „expression“ aus.");
        }
        // Parser and evaluation recurse: thousands of brackets would exhaust the stack.
        int depth = 0;
        for (char c : body.toCharArray()) {
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new RefusedExpression(
                        "Der FEEL-Ausdruck hat mehr als " + DEEPEST + " Klammern ineinander.",
                        "Rechnen Sie Teile davon in eigenen Feldern vom Typ „expression“ aus.");
            }
        }
        return body;
    }

    private static String firstLine(String message) {
        var line = message.lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) : line;
    }
}
