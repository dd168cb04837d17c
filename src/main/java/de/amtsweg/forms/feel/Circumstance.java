package de.amtsweg.forms.feel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/** A condition over what was chosen, simple enough that it can be said to people. */
public sealed interface Circumstance {
    /**
     * Something was chosen, or was not.
     *
     * @param name the dotted path of the answer
     * @param values one of them; "true" for a tick
     */
    record Chosen(String name, List<String> values, boolean truly) implements Circumstance {}

    /** Everything of it. */
    record All(List<Circumstance> of) implements Circumstance {}

    /** At least one of it. */
    record Any(List<Circumstance> of) implements Circumstance {}

    /** What must be so that an expression is true, or is not. */
    static Optional<Circumstance> of(Object node, boolean truly) {
        return switch (node) {
            case UnaryTestExpression test -> of(test.exp(), truly);
            case Not not -> of(not.x(), !truly);
            case Conjunction both -> join(both.x(), both.y(), truly, truly);
            case Disjunction either -> join(either.x(), either.y(), truly, !truly);
            case Equal equal
            when equal.y() instanceof ConstBool expected && SyntaxTree.path(equal.x()) == null ->
                of(equal.x(), truly == expected.value());
            case Equal equal -> chosen(equal.x(), List.of(equal.y()), truly);
            case FunctionInvocation call -> called(call, truly);
            default -> Optional.empty();
        };
    }

    private static Optional<Circumstance> called(FunctionInvocation call, boolean truly) {
        var parameters = SyntaxTree.elements(call.params());
        if (call.function().equals("not") && parameters.size() == 1) {
            return of(parameters.getFirst(), !truly);
        }
        if (!call.function().equals("list contains") || parameters.size() != 2) {
            return Optional.empty();
        }
        return parameters.getFirst() instanceof ConstList list
                ? chosen(parameters.getLast(), SyntaxTree.elements(list.items()), truly)
                : chosen(parameters.getFirst(), List.of(parameters.getLast()), truly);
    }

    private static Optional<Circumstance> chosen(Object answer, List<?> values, boolean truly) {
        var path = SyntaxTree.path(answer);
        var texts = new ArrayList<String>();
        for (var value : values) {
            switch (value) {
                case ConstString text -> texts.add(text.value());
                case ConstBool truth -> texts.add(String.valueOf(truth.value()));
                default -> {
                    return Optional.empty();
                }
            }
        }
        return path == null || texts.isEmpty() ? Optional.empty() : Optional.of(new Chosen(path, texts, truly));
    }

    private static Optional<Circumstance> join(Object one, Object other, boolean truly, boolean all) {
        var first = of(one, truly);
        var second = of(other, truly);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<Circumstance>();
        for (var part : List.of(first.get(), second.get())) {
            switch (part) {
                case All(var inner) when all -> parts.addAll(inner);
                case Any(var inner) when !all -> parts.addAll(inner);
                default -> parts.add(part);
            }
        }
        return Optional.of(all ? new All(parts) : new Any(parts));
    }
}
